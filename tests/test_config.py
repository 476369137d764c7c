"""A wrong setting is refused with its path and what may have been meant."""

from __future__ import annotations

import pytest

from checker import packs
from checker.authoring import Options, Rule, Severity
from checker.config import Config, check_names, chosen, read_config
from checker.errors import CheckerError, ConfigError, UsageError

RULES = packs.rules()


def test_a_configuration_is_read() -> None:
    config = read_config(
        'source-locale = "de-CH"\nfail-on = "critical"\nignore = ["TYP"]', where="bitext.toml"
    )
    assert (config.source_locale, config.fail_on) == ("de-CH", "critical")
    assert all(not rule.code.startswith("TYP") for rule in chosen(RULES, (), config.ignore))


def test_it_is_read_from_a_project_file_too() -> None:
    assert (
        read_config('[tool.bitext]\nprofile = "strict"', where="pyproject.toml", tool=True).profile
        == "strict"
    )


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('fail-onn = "major"', "bitext.toml: There is no setting “fail-onn”. Did you mean “fail-on”?"),
        ('fail-on = "huge"', "bitext.toml: fail-on"),
        ('source-locale = "deutsch"', "source-locale: “deutsch” is not"),
        ("fail-on = ", "This is not TOML"),
        ("doubt = 7", "bitext.toml: doubt"),
    ],
)
def test_a_wrong_setting_is_named(toml: str, said: str) -> None:
    with pytest.raises(ConfigError) as error:
        read_config(toml, where="bitext.toml")
    assert said in str(error.value)


def test_an_unknown_rule_is_named_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="Did you mean “doubled_word”"):
        chosen(RULES, ["doubled_wrod"], ())


def test_rules_are_chosen_by_code_beginning_name_and_family() -> None:
    for name in ("TYP01", "TYP", "doubled_word", "typography"):
        assert "TYP01" in [rule.code for rule in chosen(RULES, [name], ())]


def test_an_option_a_rule_does_not_have_is_refused() -> None:
    with pytest.raises(CheckerError, match=r"options\.doubled_word"):
        check_names(Config(options={"doubled_word": {"stricct": True}}), RULES)


def test_the_strict_profile_reaches_rules_that_know_it() -> None:
    class Strictness(Options, frozen=True):
        strict: bool = False

    rule = Rule(
        code="XXX01",
        category="spacing",
        severity=Severity.MINOR,
        issue="whitespace",
        messages={},
        options=Strictness,
    )
    assert rule.options is Strictness
    assert Config(profile="strict").options_for(rule) == Strictness(strict=True)
    assert Config().options_for(rule) == Strictness()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('fail-on = "hard"', "fail-on: “hard” is none of: neutral, minor, major, critical, never"),
        ('[severity]\nNUM01 = "bad"', "severity: “bad” is none of: neutral, minor, major, critical"),
        ('source-locale = "en"', "source-locale: “en” is not a German or French locale"),
    ],
)
def test_a_value_there_is_not_is_refused_with_those_there_are(settings: str, said: str) -> None:
    with pytest.raises(ConfigError, match=f"bitext.toml.*{said}"):
        read_config(settings, where="bitext.toml")


def test_a_wrong_option_of_a_rule_is_refused_with_the_file() -> None:
    with pytest.raises(ConfigError, match=r"bitext\.toml: options\.doubled_word"):
        check_names(Config(options={"doubled_word": {"stricct": True}}), RULES, "bitext.toml")
