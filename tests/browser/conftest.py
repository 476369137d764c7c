"""A browser for the report: Debian's Chromium, driven by Playwright.  Without one, the tests are skipped."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "ui(requirement): a numbered requirement of the report")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        pytest.skip("no Chromium: install the package chromium or name one in CHROMIUM")
    with driver.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()


class Reader:
    """An open report and all it did: requests, console lines, dialogs, and its faults.

    A fault is an error nobody caught or an error in the console; any fails the test that opened the report,
    unless the test takes it off `faults`.
    """

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.said: list[str] = []
        self.faults: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self._fault(str(error)))

    def _hear(self, line: Any) -> None:
        if line.type == "error":
            self._fault(line.text)
        else:
            self.said.append(line.text)

    def _fault(self, text: str) -> None:
        self.said.append(text)
        self.faults.append(text)

    def open(self, file: Path, hash: str = "") -> Reader:  # noqa: A002 - it is the URL's name for it
        self.page.goto(file.as_uri() + (f"#{hash}" if hash else ""))
        self.page.wait_for_selector("html[data-ready]")
        return self

    def press(self, *keys: str) -> Reader:
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def text(self, selector: str) -> str:
        return str(self.page.inner_text(selector))

    def count(self, selector: str) -> int:
        return int(self.page.locator(selector).count())

    def run(self, script: str, argument: Any = None) -> Any:
        return self.page.evaluate(script, argument)


@pytest.fixture
def reader(chromium: Any) -> Iterator[Callable[..., Reader]]:
    """Opens a file: `reader(file, hash, width=…, locale=…, color_scheme=…)`; `first` is run before it."""
    contexts, readers = [], []

    def make(
        file: Path,
        hash: str = "",  # noqa: A002 - it is the URL's name for it
        *,
        width: int = 1440,
        height: int = 900,
        first: str = "",
        **more: Any,
    ) -> Reader:
        more.setdefault("locale", "en-GB")
        context = chromium.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        if first:
            context.add_init_script(first)
        readers.append(Reader(context.new_page()))
        return readers[-1].open(file, hash)

    yield make
    faults = [fault for each in readers for fault in each.faults]
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def file(tmp_path: Path, checked: Any, rendered: Any) -> Callable[..., Path]:
    """Writes the report of an outcome, of the eight sample pairs if none is given."""

    def make(outcome: Any = None, language: str = "en", name: str = "report.html") -> Path:
        path = tmp_path / name
        path.write_text(rendered(outcome or checked(), language), encoding="utf-8")
        return path

    return make


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, which is not ours and is not kept here."""
    root = Path(__file__).parents[2]
    for place in (os.environ.get("AXE"), root / "node_modules/axe-core/axe.min.js"):
        if place and Path(place).is_file():
            return Path(place).read_text("utf-8")
    pytest.skip("no axe-core: run `npm install --no-save axe-core@4.10.3`")
