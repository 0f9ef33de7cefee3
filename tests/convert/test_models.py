"""A spaCy model of the owner's choice finds further names; what rules and register say stays."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
import yaml

PROGRAM = Path(__file__).parents[2] / "build.py"
MODEL = "en_harbour_news"
TEXT = """Harbour talks resume in Kelmar

KELMAR, May 3, 2024 (Reuters) - Envoys met in Kelmar on Friday, and Oyelaran Tettsk said the quay was closed.

The Kelmar pact binds Ostvik Lines, its owners said, and Zeb Norr, an envoy, signed for Drift Yard.
"""
FOUND = [
    {"label": "PERSON", "pattern": "Oyelaran Tettsk"},
    {"label": "PERSON", "pattern": "Zeb Norr"},
    {"label": "ORG", "pattern": "Ostvik Lines"},
    {"label": "ORG", "pattern": "Drift Yard"},
    {"label": "GPE", "pattern": "Kelmar"},
]


def install(library: Path, version: str = "1.0.0") -> None:
    """A small but real model, installed as pip would."""
    nlp = spacy.blank("en", meta={"name": "harbour_news", "version": version})
    nlp.add_pipe("entity_ruler", config={"validate": True}).add_patterns(FOUND)  # type: ignore[attr-defined]
    package = library / MODEL
    package.mkdir()
    nlp.to_disk(package / f"{MODEL}-{version}")
    (package / "meta.json").write_text((package / f"{MODEL}-{version}" / "meta.json").read_text())
    (package / "__init__.py").write_text(
        "from pathlib import Path\nfrom spacy.util import load_model_from_init_py\n"
        "def load(**options):\n    return load_model_from_init_py(__file__, **options)\n"
    )
    about = library / f"{MODEL}-{version}.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {MODEL}\nVersion: {version}\n")
    (about / "top_level.txt").write_text(MODEL)
    (about / "RECORD").write_text("")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "talks.txt").write_text(TEXT)
    (tmp_path / "config.yaml").write_text(f"convert: {{models: {{en: {MODEL}}}}}\n")
    return tmp_path


def convert(site: Path, *options: str, library: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(library or "")}
    command = [sys.executable, str(PROGRAM), "convert", "--site", str(site), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=120)


def names(site: Path, key: str) -> list[str]:
    content = next((site / "content").glob("*.md")).read_text()
    return [each["name"] for each in yaml.safe_load(content.split("---\n")[1]).get(key, [])]


def test_a_model_adds_the_names_that_it_finds(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    library = tmp_path_factory.mktemp("library")
    install(library)
    done = convert(site, library=library)
    assert done.returncode == 0, done.stderr
    assert {"Oyelaran Tettsk", "Zeb Norr"} <= set(names(site, "people"))
    assert {"Ostvik Lines", "Drift Yard"} <= set(names(site, "organizations"))
    assert "Kelmar" in names(site, "places")
    assert "1 unchanged" in convert(site, library=library).stdout


def test_another_version_of_a_model_converts_again(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    older, newer = tmp_path_factory.mktemp("older"), tmp_path_factory.mktemp("newer")
    install(older)
    install(newer, "1.1.0")
    convert(site, library=older)
    base = next((site / "content" / ".converted").glob("*.json"))
    before = base.read_text()
    convert(site, library=newer)
    assert base.read_text() != before


def test_the_register_wins_over_a_model(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    library = tmp_path_factory.mktemp("library")
    install(library)
    (site / "content").mkdir()
    (site / "content" / "register.yaml").write_text(
        "entries:\n- {name: Drift Yard, never: true}\n- {name: Ostvik, kind: organization, aliases: [Ostvik Lines]}\n"
    )
    convert(site, library=library)
    assert "Ostvik" in names(site, "organizations")
    assert not {"Drift Yard", "Ostvik Lines"} & set(names(site, "organizations"))


def test_reading_a_model_counts_neither_as_time_nor_as_memory_of_a_page(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    library = tmp_path_factory.mktemp("library")
    install(library)
    title, *paragraphs = TEXT.strip().split("\n\n")
    body = "".join(f"<p>{each}</p>" for each in paragraphs * 5)
    (site / "seeds" / "talks.txt").unlink()
    (site / "seeds" / "talks.html").write_text(
        f"<html lang=en><title>{title}</title><article><h1>{title}</h1>{body}</article>"
    )
    with (site / "config.yaml").open("a") as file:
        file.write("limits: {memory_bytes: 100000000, seconds: 1}\n")
    done = convert(site, library=library)
    assert done.returncode == 0, done.stderr
    assert "Zeb Norr" in names(site, "people")


def test_a_model_that_is_not_installed_stops_before_anything_is_written(site: Path) -> None:
    done = convert(site)
    assert done.returncode == 2
    assert f"config.yaml:1:20: C102 convert.models.en: the spaCy model '{MODEL}' is not installed" in done.stderr
    assert not (site / "content").exists()
    piped = subprocess.run(
        [sys.executable, PROGRAM, "convert", "-", "--site", site],
        input=TEXT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert piped.returncode == 2
    assert sorted(each.name for each in (site / "seeds").iterdir()) == ["talks.txt"]


def test_without_a_model_spacy_is_not_imported(site: Path) -> None:
    (site / "config.yaml").write_text("title: Plain\n")
    traced = subprocess.run(
        [sys.executable, "-X", "importtime", PROGRAM, "convert", "--site", site],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert "briefings" in traced.stderr
    assert "spacy" not in traced.stderr
    assert "importlib.metadata" not in traced.stderr
