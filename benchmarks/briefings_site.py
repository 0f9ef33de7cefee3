"""Writes a site of this program: the default configuration, and a theme whose one template frames every page."""

from pathlib import Path

from corpus import Collection

FILES = {
    "config.yaml": "base_url: https://example.org/\ntheme:\n  name: bench\n",
    "themes/bench/theme.yaml": "name: bench\ncontract: 1\nextends: broadsheet\n",
    "themes/bench/templates/base.html": """{% extends "parent:base.html" %}
{% block foot %}
<footer class="foot"><p>Version 0000 of this frame.</p></footer>
{% endblock %}
""",
}


def write(site: Path, collection: Collection) -> None:
    """The whole site, unbuilt."""
    for path, text in FILES.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    collection.write(site / "content")
