"""Layers of settings: what wins, where it came from, and what may not stand where."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from gemcli import resources
from gemcli.errors import ConfigError
from gemcli.model.municipality import Municipality
from gemcli.settings import OPTIONS, load

USER = """
engine = "endpoint"
language = "nl"
default_profile = "local"

[length]
short = 300

[profile.local.endpoint]
base_url = "http://127.0.0.1:8080/v1"
model = "a-model"

[profile.quick.length]
choice = "short"
"""


@pytest.fixture
def user_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "user"
    folder.mkdir()
    (folder / "gemcli.toml").write_text(USER, encoding="utf-8")
    return folder


def flat(table, above=""):
    for name, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}"


def test_the_shipped_file_names_every_setting_and_no_other():
    table = tomllib.loads(resources.config("gemcli.toml").read_text(encoding="utf-8"))
    assert list(flat(table)) == list(OPTIONS)


def test_every_setting_is_explained():
    lines = resources.config("gemcli.toml").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if " = " in line and not line.startswith("#"):
            block = lines[max(0, number - 3) : number]
            assert any(above.startswith("#") for above in block), line


def test_without_any_file_the_defaults_hold():
    settings = load(environ={})
    assert (settings.engine, settings.language, settings.max_words(), settings.names) == (
        "extractive",
        "",
        1600,
        "role",
    )
    assert {origin.layer for origin in settings.origins.values()} == {"default"}


def test_layers_win_in_order_and_say_where_they_are(user_dir, tmp_path):
    (tmp_path / ".gemcli.toml").write_text('language = "en"\n[length]\nchoice = "long"\n', encoding="utf-8")
    environ = {"GEMCLI_ENDPOINT_MODEL": "from-environ", "GEMCLI_LANGUAGE": "nl"}
    settings = load({"length.choice": "short", "out": None}, environ=environ, dossier=tmp_path, user_dir=user_dir)
    assert (settings.engine, settings.language, settings.length, settings.max_words()) == (
        "endpoint",
        "en",
        "short",
        300,
    )
    layers = {name: origin.layer for name, origin in settings.origins.items()}
    assert layers["engine"].endswith("gemcli.toml") and layers["endpoint.base_url"].endswith("[profile.local]")
    assert layers["language"].endswith(".gemcli.toml")
    assert layers["endpoint.model"] == "GEMCLI_ENDPOINT_MODEL"
    assert (layers["length.choice"], layers["out"]) == ("flag", "default")


def test_a_profile_is_chosen_by_flag_or_environment(user_dir):
    assert load({"default_profile": "quick"}, environ={}, user_dir=user_dir).length == "short"
    assert load(environ={"GEMCLI_PROFILE": "quick"}, user_dir=user_dir).profile == "quick"
    with pytest.raises(ConfigError) as caught:
        load({"default_profile": "fast"}, environ={}, user_dir=user_dir)
    assert caught.value.code == "profile_unknown" and "local, quick" in caught.value.text()


@pytest.mark.parametrize(
    "line",
    [
        'engine = "endpoint"',
        'names = "source"',
        'out = "/tmp/x"',
        'municipality = "m.toml"',
        '[endpoint]\nbase_url = "https://evil.example"',
        '[endpoint]\nproxy = "http://evil.example"',
        '[endpoint]\nca_bundle = "evil.pem"',
        '[profile.x]\nlanguage = "nl"',
        'api_key = "x"',
    ],
)
def test_a_dossier_may_set_language_letter_type_and_length_only(tmp_path, line):
    (tmp_path / ".gemcli.toml").write_text(line, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(environ={}, dossier=tmp_path)
    assert caught.value.code == "setting_not_here"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('enigne = "endpoint"', "setting_unknown"),
        ('engine = "magic"', "setting_wrong"),
        ("language = 3", "setting_wrong"),
        ("[length]\nshort = -1", "setting_wrong"),
        ('[length]\nshort = "many"', "setting_wrong"),
        ("[length]\nshort = 300.5", "setting_wrong"),
        ('[endpoint]\napi_key = "sk-geheim"', "key_in_file"),
        ('[profile.x.endpoint]\napi_key = "sk-geheim"', None),
        ("engine = ", "toml_broken"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_without_showing_values(tmp_path, text, code):
    (tmp_path / "gemcli.toml").write_text(text, encoding="utf-8")
    if code is None:
        load(environ={}, user_dir=tmp_path)
        with pytest.raises(ConfigError):
            load({"default_profile": "x"}, environ={}, user_dir=tmp_path)
        return
    with pytest.raises(ConfigError) as caught:
        load(environ={}, user_dir=tmp_path)
    assert caught.value.code == code and "sk-geheim" not in caught.value.text()


def test_a_windows_editor_may_put_a_mark_before_the_file(tmp_path):
    (tmp_path / "gemcli.toml").write_bytes(b"\xef\xbb\xbf" + b'language = "nl"\r\n')
    assert load(environ={}, user_dir=tmp_path).language == "nl"


def test_own_configuration_stands_before_the_shipped_one(tmp_path):
    (tmp_path / "privacy.toml").write_text('[kinds]\nphone = "keep"\n', encoding="utf-8")
    settings = load({"own_config": str(tmp_path)}, environ={})
    assert settings.table("privacy.toml") == {"kinds": {"phone": "keep"}}
    assert settings.config("municipality.toml") == resources.config("municipality.toml")


def test_the_fingerprint_changes_with_what_shapes_an_output(tmp_path):
    plain = load(environ={})
    assert plain.fingerprint() == load({"out": "elsewhere", "log": "off"}, environ={}).fingerprint()
    assert plain.fingerprint() != load({"length.short": 200}, environ={}).fingerprint()
    profile = tmp_path / "municipality.toml"
    profile.write_text('name = "gemeente Voorbeeld"\n', encoding="utf-8")
    assert plain.fingerprint() != load({"municipality": str(profile)}, environ={}).fingerprint()


def test_the_shipped_profile_fits_any_municipality():
    profile = Municipality.from_table(load(environ={}).municipality())
    assert profile.name == "" and profile.own_addresses == () and profile.party("gl") == "GroenLinks"


@pytest.mark.parametrize(
    "table", [{"college": "Smit"}, {"parties": ["x"]}, {"parties": {"x": "y"}}, {"house_style": 3}]
)
def test_a_profile_that_does_not_fit_is_refused(table):
    with pytest.raises(ConfigError):
        Municipality.from_table(table)


def test_a_missing_profile_is_named(tmp_path):
    with pytest.raises(ConfigError) as caught:
        load({"municipality": str(tmp_path / "none.toml")}, environ={}).municipality()
    assert caught.value.code == "municipality_missing"


def test_settings_and_engines_load_without_the_heavy_parts():
    """Offline commands import neither pydantic nor httpx."""
    code = (
        "import sys; import gemcli.settings, gemcli.engines.engine, gemcli.engines.prompts, gemcli.privacy.shield;"
        "from gemcli.settings import load; load(environ={}).max_words();"
        "heavy = ('pydantic', 'pydantic_settings', 'httpx', 'rich', 'typer');"
        "print([m for m in sys.modules if m.split('.')[0] in heavy])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
