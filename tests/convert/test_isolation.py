"""Seeds that do harm to the process that reads them, through the command line: one issue each, all others converted."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.sites import ROOT, Run, process, put
from tests.seed.pdf_writer import column, pdf

STORY = "Rivers rise in the north\n\nThe rivers rose by two metres on Monday, officials of the district said.\n"
PARAGRAPH = "<p>The rivers rose by two metres on Monday, officials of the district said in the evening.</p>"
PAGE = f"<html><body><article><h1>Rivers</h1>{PARAGRAPH * 3}</article></body></html>"
MAIL = (
    "From: Jane Doe <jane@example.org>\nSubject: Rivers rise\nDate: Thu, 18 Feb 2021 14:30:00 +0000\n\n"
    "The rivers rose by two metres on Monday, officials said.\n"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    put(tmp_path, "config.yaml", "limits: {seconds: 3, memory_bytes: 400000000}\n")
    put(tmp_path, "seeds/a.txt", STORY)
    put(tmp_path, "seeds/z.html", PAGE)
    return tmp_path


def converted(site: Path, jobs: int = 1) -> Run:
    return process("--site", site, "--jobs", jobs, "--json", "convert")


def codes(done: Run, path: str) -> list[str]:
    return [each["code"] for each in done.document["issues"] if each["path"] == path and each["severity"] == "error"]


HARMFUL = {
    "unclosed.html": "<html><body>" + "<div><b>" * 100_000 + "x</body></html>",
    "line.html": f"<html><body><article>{'<p>word ' * 1_500_000}</article></body></html>",
    "runs.html": f"<html><body><article><p>{'<b>a</b> b ' * 400_000}</p></article></body></html>",
    "nested.eml": "".join(
        f'Content-Type: multipart/mixed; boundary="{number}"\n\n--{number}\n' for number in range(1_000)
    ),
    "head.eml": "Subject: x\n" + "X-Noise: y\n" * 1_000_000 + "\nText\n",
    "parts.eml": 'Subject: x\nContent-Type: multipart/mixed; boundary="b"\n\n' + "--b\n\nx\n" * 200_000,
}


@pytest.mark.parametrize("jobs", [1, 2])
def test_seeds_made_to_exhaust_a_machine_are_one_issue_each_and_the_others_are_converted(site: Path, jobs: int) -> None:
    for name, text in HARMFUL.items():
        put(site, f"seeds/{name}", text)
    done = converted(site, jobs)
    assert done.code == 1
    assert "Traceback" not in done.err
    for name in HARMFUL:
        assert len(codes(done, f"seeds/{name}")) == 1, name
    assert {each["note"] for each in done.document["outcomes"]} == {"seeds/a.txt", "seeds/z.html"}


def test_any_number_of_processes_gives_the_same(site: Path) -> None:
    (site / "seeds/paper.pdf").write_bytes(pdf([column(STORY)]))
    put(site, "seeds/mail.eml", MAIL)
    one = {each.name: each.read_bytes() for each in read_back(site, 1)}
    assert one == {each.name: each.read_bytes() for each in read_back(site, 3)}
    assert len(one) == 4


def test_a_page_whose_language_only_the_model_knows_is_converted(site: Path) -> None:
    told = "<p>Linnavolikogu otsustas esmaspäeval sulgeda vana silla üle jõe, sest see vajab remonti.</p>"
    put(site, "seeds/b.html", PAGE.replace(PARAGRAPH, told).replace("Rivers", "Volikogu sulgeb silla"))
    converted(site)
    assert "language: et" in (site / "content/volikogu-sulgeb-silla.md").read_text("utf-8")


def read_back(site: Path, jobs: int) -> list[Path]:
    shutil.rmtree(site / "content", ignore_errors=True)
    assert converted(site, jobs).code == 0
    return sorted(site.glob("content/*.md"))


def test_what_a_process_took_too_long_for_names_the_limit(site: Path) -> None:
    """Memory there is enough here: whoever runs out of it may end in more than one way."""
    put(site, "config.yaml", "limits: {seconds: 1, memory_bytes: 8000000000}\n")
    put(site, "seeds/runs.html", HARMFUL["runs.html"])
    (found,) = [each for each in converted(site).document["issues"] if each["path"] == "seeds/runs.html"]
    assert found["code"] == "S111"
    assert "limits.seconds" in found["hint"]


@pytest.mark.parametrize("names", [["a.txt"], ["a.txt", "p.pdf"]])
def test_nothing_is_imported_here_for_formats_that_are_read_elsewhere(tmp_path: Path, names: list[str]) -> None:
    put(tmp_path, "config.yaml", "{}\n")
    for name in names:
        if name.endswith(".pdf"):
            (tmp_path / "seeds" / name).write_bytes(pdf([column("The rivers rose by two metres, they said.")]))
        else:
            put(tmp_path, f"seeds/{name}", STORY)
    program = (
        "import json, sys; from briefings.shell import cli;"
        f"cli.run(['--site', {str(tmp_path)!r}, '--jobs', '1', 'convert']);"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    modules = set(json.loads(done.stderr.splitlines()[-1]))
    heavy = {"pypdfium2", "docx", "trafilatura", "lxml", "email.parser", "briefings.seed.mail_file", "zipfile"}
    assert not heavy & modules


def sample(folder: Path, name: str) -> Path:
    """A seed of that name."""
    import docx

    if name == "a.pdf":
        (folder / name).write_bytes(pdf([column("The rivers rose by two metres, they said.")]))
    elif name == "a.docx":
        made = docx.Document()
        made.add_paragraph("The rivers rose by two metres, they said.")
        made.save(str(folder / name))
    else:
        put(folder, name, MAIL if name == "a.eml" else STORY)
    return folder / name


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("a.pdf", {"pypdfium2"}),
        ("a.docx", {"docx", "lxml"}),
        ("a.eml", {"email.parser"}),
        ("a.txt", set()),
    ],
)
def test_a_format_pays_only_for_its_own_libraries(tmp_path: Path, name: str, own: set[str]) -> None:
    program = (
        "import sys, json; from pathlib import Path; from briefings.config import Limits;"
        "from briefings.seed.reading import read; file = Path(sys.argv[1]);"
        "seeds, issues = read(f'seeds/{file.name}', file.read_bytes(), Limits()); assert seeds, issues;"
        "print(json.dumps(sorted(sys.modules)))"
    )
    command = [sys.executable, "-c", program, str(sample(tmp_path, name))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    heavy = {"pypdfium2", "docx", "trafilatura", "lxml", "email.parser"}
    assert heavy & set(json.loads(done.stdout)) == own


SHORT = "State company invites new offers for the salt flat after a court stopped two contracts."
TENDER_PAGE = f"<h1>Bolivia tender</h1><p>{SHORT}</p>"
TENDER_MAIL = f"From: a@x.example\nSubject: Bolivia tender\nDate: Mon, 5 Feb 2024 10:00:00 +0000\n\n{SHORT}\n"
TENDER_FEED = (
    f"<rss><channel><title>News</title><item><title>Bolivia tender</title><description>{SHORT}</description></item>"
)


@pytest.mark.parametrize(
    ("name", "text"), [("a.html", TENDER_PAGE), ("a.eml", TENDER_MAIL), ("a.xml", f"{TENDER_FEED}</channel></rss>")]
)
def test_a_language_that_only_a_model_tells_is_told_in_a_cell_too(tmp_path: Path, name: str, text: str) -> None:
    put(tmp_path, "config.yaml", "title: T\n")
    put(tmp_path, f"seeds/{name}", text)
    done = process("convert", "--site", tmp_path)
    assert "S109" not in done.err
    (content,) = (tmp_path / "content").glob("*.md")
    assert "language: en" in content.read_text()
