"""A checkout sets itself up: the locks, the choice of a Python, and what the workflows run."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
SITE, TEST, BENCH = "requirements.txt", "requirements-dev.txt", "benchmarks/requirements.txt"
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
REFUSES = "#!/bin/sh\nexit 1\n"


def set_up(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    variables = {"PATH": os.defpath, **variables}
    return subprocess.run(
        [ROOT / ".ci" / "set-up", *arguments], env=variables, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("lock", [SITE, TEST, BENCH])
def test_a_lock_names_no_host_and_hashes_every_package(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert "://" not in text
    assert not re.search(r"^\s*--(?!hash)", text, re.MULTILINE)
    for requirement in re.split(r"\n(?=\S)", text.strip()):
        assert "--hash=sha256:" in requirement


def test_the_test_lock_holds_the_very_packages_of_the_site() -> None:
    site, test = (dict(PIN.findall((ROOT / lock).read_text())) for lock in (SITE, TEST))
    assert site.items() <= test.items()


def test_the_package_itself_asks_for_what_saved_pages_need() -> None:
    """The pip of a Debian's Python 3.11 passes over `lxml[html_clean]`, the wish of a dependency's dependency."""
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    assert any(each.startswith("lxml-html-clean") for each in wanted)


def test_a_python_that_will_not_do_is_refused_with_advice(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text(REFUSES)
    old.chmod(0o755)
    answer = set_up(PYTHON=str(old))
    assert answer.returncode == 2
    assert f"error: {old} is not Python 3.11 or later with venv and ensurepip" in answer.stderr
    assert "hint:" in answer.stderr


def test_a_finished_set_up_has_nothing_to_say() -> None:
    if not (ROOT / ".venv" / "set-up.json").exists():
        pytest.skip("this environment was not made by make")
    answer = set_up()
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


@pytest.mark.parametrize("workflow", sorted((ROOT / ".github" / "workflows").iterdir()), ids=lambda path: path.name)
def test_a_workflow_pins_official_actions_by_commit_and_may_do_little(workflow: Path) -> None:
    text = workflow.read_text()
    for used in re.findall(r"uses: (.*)", text):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", used)
    plan = yaml.safe_load(text)
    assert plan["permissions"] == {"contents": "read"}
    writers = [name for name, job in plan["jobs"].items() if "write" in job.get("permissions", {}).values()]
    assert writers in ([], ["deploy"])


def test_hidden_files_of_a_site_are_published_too() -> None:
    steps = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text())["jobs"]["build"]["steps"]
    (upload,) = (step for step in steps if "upload-pages-artifact" in step.get("uses", ""))
    assert upload["with"]["include-hidden-files"] is True


def test_what_ci_runs_is_what_a_person_can_run() -> None:
    listed = subprocess.run(["make", "-C", ROOT, "help"], capture_output=True, text=True, check=True).stdout
    scripts = [ROOT / ".ci" / "run", *(ROOT / ".github" / "workflows").iterdir()]
    run = {target for script in scripts for target in re.findall(r"^(?:.*run: )?make (\w+)$", script.read_text(), re.M)}
    assert run == {"test"}
    assert {"site", "test", "serve"} <= set(re.findall(r"^  make (\w+)", listed, re.MULTILINE))
