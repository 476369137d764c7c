"""The handbook page of a rule, made of its docstring, its messages and its options."""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterator, Sequence

from checker.authoring import Options, Rule
from checker.examples import Example, examples, prose
from checker.visible import show
from checker.wording import Wording


def page(rule: Rule, words: Wording) -> str:
    """The page in Markdown, in the language of `words`."""
    doc = sys.modules[rule.module].__doc__ or ""
    title, *why = [words.say(paragraph) for paragraph in prose(doc)]
    lines = [f"# {rule.code} {rule.name}", "", f"**{title}**", ""]
    about = {
        words.say("Family"): rule.family,
        words.say("Category"): rule.category,
        words.say("Severity"): words.say(rule.severity.label),
        "ITS 2.0": rule.issue,
    }
    lines += [
        " · ".join(words.say("{name}: {value}", name=name, value=value) for name, value in about.items()),
        "",
    ]
    for paragraph in why:
        lines += [paragraph, ""]
    found = list(examples(doc))
    for heading, ok in ((words.say("This is fine"), True), (words.say("This is found"), False)):
        lines += [f"## {heading}", ""]
        for example in found:
            if example.ok is ok:
                lines += [_shown(example), ""]
    if settings := option_docs(rule.options):
        lines += [f"## {words.say('Options')}", ""]
        lines += [
            "- " + words.say("{name}: {value}", name=f"`{name} = {default}`", value=words.say(about))
            for name, default, about in settings
        ] + [""]
    lines += [
        f"## {words.say('How to silence it')}",
        "",
        words.say(
            'In `bitext.toml`, for all texts: `ignore = ["{name}"]`; for one finding: a waiver.',
            name=rule.name,
        ),
        "",
    ]
    return "\n".join(lines)


def pages(rules: Sequence[Rule], words: Wording) -> Iterator[tuple[str, str]]:
    """The handbook as files: a page a rule, `NUM01.md`, and `README.md` that lists them by family."""
    lines = [f"# {words.say('The rules')}", ""]
    family = ""
    for rule in sorted(rules, key=lambda rule: (rule.family, rule.code)):
        if rule.family != family:
            family = rule.family
            lines += ["", f"## {family}", ""]
        about = words.say(prose(sys.modules[rule.module].__doc__ or "")[0])
        lines.append(
            f"- [{rule.code}]({rule.code}.md) `{rule.name}` ({words.say(rule.severity.label)}): {about}"
        )
        yield f"{rule.code}.md", page(rule, words)
    yield "README.md", "\n".join(lines) + "\n"


def option_docs(options: type[Options]) -> list[tuple[str, object, str]]:
    """Name, default and docstring of each option; the docstring is the string below the field."""
    if options is Options:
        return []
    defaults = dict(zip(options.__struct_fields__[::-1], options.__struct_defaults__[::-1], strict=False))
    body = ast.parse(textwrap.dedent(inspect.getsource(options))).body[0]
    assert isinstance(body, ast.ClassDef)
    found = []
    for field, below in zip(body.body, [*body.body[1:], None], strict=True):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            about = ""
            if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
                about = " ".join(str(below.value.value).split())
            found.append((field.target.id, defaults.get(field.target.id), about))
    return found


def _shown(example: Example) -> str:
    lines = []
    for couple in example.couples:
        for side in (couple.de, couple.fr):
            content = side.content
            for mark in reversed(side.marks):
                fix = "" if mark.fix is None else f"→{mark.fix}"
                content = (
                    f"{content[: mark.span.start]}⟦{content[mark.span.start : mark.span.end]}{fix}⟧"
                    f"{content[mark.span.end :]}"
                )
            lines.append("    " + (show(content) or "∅"))
    return "\n".join(lines)
