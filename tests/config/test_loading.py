"""The configuration: every problem at once, each where it stands, with the nearest valid key."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.config import Config, schema
from briefings.config.loading import load

ROOT = Path(__file__).parents[2]


def lines(text: str) -> list[str]:
    return [str(issue) for issue in load(text.encode())[1]]


def test_an_empty_file_is_all_defaults() -> None:
    assert load(b"") == (Config(), [])


def test_a_misspelled_key_is_named_with_line_column_and_the_nearest_valid_one() -> None:
    assert lines("title: X\nbuild:\n  per_pgae: 5\n") == [
        "config.yaml:3:3: C102 build.per_pgae: unknown key (did you mean `per_page`?)"
    ]


def test_all_errors_are_found_at_once() -> None:
    found = lines("titel: X\nlanguage: 12\nbuild:\n  per_page: many\n  statuses: [draft, printed]\nfeeds: 5\n")
    assert [line.split(" ")[0] for line in found] == [
        "config.yaml:1:1:",
        "config.yaml:2:1:",
        "config.yaml:4:3:",
        "config.yaml:5:21:",
        "config.yaml:6:1:",
    ]


def test_a_wrong_type_does_not_hide_an_address_that_cannot_be_one() -> None:
    found = lines("title: [a]\nbase_url: ftp://example.org/\ncname: not a domain\nbuild: {per_pgae: 1}\n")
    assert [line.split(" ")[2] for line in found] == ["title:", "build.per_pgae:", "base_url:", "cname:"]


def test_a_key_outside_its_section_is_led_back() -> None:
    assert lines("per_page: 5\n") == ["config.yaml:1:1: C102 per_page: unknown key (did you mean `build.per_page`?)"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("base_url: ftp://example.org/", "expected an http or https address"),
        ("base_url: https://user@example.org/", "expected an http or https address"),
        ("base_url: https://example.org/?a=b", "expected an http or https address"),
        ("cname: not a domain", "expected a domain"),
        ("nav:\n- {label: X, url: 'javascript:alert(1)'}", "cannot link to"),
        ("nav:\n- {label: X, url: '//evil.example/'}", "cannot link to"),
        ("title: ''", "title: expected a text that is not empty, got ''"),
        ("convert: {status: publishd}", "got 'publishd' (did you mean `published`?)"),
        ("base_url: https://example.org:99999/", "expected an http or https address"),
        ("base_url: https://example.org/a/../b/", "expected an http or https address"),
        ("build: {per_page: 0}", "build.per_page: expected a whole number of at least 1, got 0"),
        ("limits: {seconds: inf}", "limits.seconds: expected a number of at most 3,600, got 'inf'"),
        ("limits: {seconds: 1e300}", "limits.seconds: expected a number of at most 3,600, got '1e300'"),
        ("limits: {seconds: 0}", "limits.seconds: expected a number above 0, got 0"),
        ("title: [", "the `[` that opens here is never closed"),
        ("title: a\ntitle: b", "stands twice, first on line 1"),
        ("title: &a b", "anchors"),
        ("title: !!python/none x", "tags"),
        ("- a", "expected `key: value` lines"),
    ],
)
def test_what_cannot_be_meant_is_said(text: str, said: str) -> None:
    config, issues = load(text.encode())
    assert config is None
    assert any(said in str(issue) for issue in issues), issues


@given(st.binary(max_size=300))
def test_no_bytes_end_in_a_traceback(data: bytes) -> None:
    config, issues = load(data)
    assert (config is None) == bool(issues)


def test_the_schema_accepts_the_shipped_configuration_and_refuses_an_unknown_key() -> None:
    import yaml

    described = json.loads(schema.json_schema())
    jsonschema.validate(yaml.safe_load((ROOT / "config.yaml").read_text()), described)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"titel": "X"}, described)


def test_the_written_schema_and_the_reference_are_those_of_the_program() -> None:
    assert (ROOT / "docs/config.schema.json").read_text() == schema.json_schema()
    assert (ROOT / "docs/configuration.md").read_text().endswith(schema.reference())


def test_every_key_is_explained() -> None:
    rows = [line for line in schema.reference().splitlines() if line.startswith("| `")]
    assert len(rows) > 20
    assert all(line.rstrip(" |").count("|") >= 4 or "see below" in line for line in rows)
