"""The endpoint's settings and its key: what is refused, and that the key is never shown."""

from __future__ import annotations

import sys

import pytest

from gemcli.errors import ConfigError
from gemcli.settings import load
from gemcli.settings.endpoint import endpoint_settings

KEY = "sk-geheim-9f31c2"


def checked(environ=None, **changes):
    flags = {
        "endpoint.base_url": "https://llm.example/v1",
        "endpoint.model": "m",
        "endpoint.allowed_hosts": "llm.example",
    }
    flags |= {f"endpoint.{name}": value for name, value in changes.items()}
    environ = {} if environ is None else environ
    return endpoint_settings(load(flags, environ=environ), environ)


def test_the_key_comes_from_the_environment_and_is_never_shown():
    settings = checked({"GEMCLI_API_KEY": KEY})
    assert settings.api_key.get_secret_value() == KEY
    assert KEY not in repr(settings) and KEY not in str(settings) and KEY not in settings.model_dump_json()
    assert settings.secrets == (KEY,)


def test_the_key_comes_from_a_command(tmp_path):
    script = tmp_path / "key.py"
    script.write_text(f"print('{KEY}')", encoding="utf-8")
    settings = checked(api_key_command=f'"{sys.executable}" "{script}"')
    assert settings.api_key.get_secret_value() == KEY


@pytest.mark.parametrize("command", ["no-such-command-here", f'"{sys.executable}" -c "raise SystemExit(1)"'])
def test_a_command_that_gives_no_key_is_named(command):
    with pytest.raises(ConfigError) as caught:
        checked(api_key_command=command)
    assert caught.value.code == "key_command_failed"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"base_url": ""}, "setting_wrong"),
        ({"model": ""}, "setting_wrong"),
        ({"base_url": "http://llm.example/v1"}, "endpoint_not_encrypted"),
        ({"base_url": "http://127.0.0.1.example/v1", "allowed_hosts": "127.0.0.1.example"}, "endpoint_not_encrypted"),
        ({"base_url": "https://other.example/v1"}, "host_not_allowed"),
        ({"base_url": "https://key@llm.example/v1"}, "setting_wrong"),
        ({"base_url": "https://llm.example/v1?key=sk"}, "setting_wrong"),
        ({"base_url": "ftp://llm.example/v1"}, "setting_wrong"),
        ({"base_url": "https://llm.example:99999/v1"}, "setting_wrong"),
        ({"retries": 9}, "setting_wrong"),
        ({"temperature": 3}, "setting_wrong"),
        ({"ca_bundle": "no-such-file.pem"}, "setting_wrong"),
        ({"proxy": "socks5://proxy.example"}, "setting_wrong"),
    ],
)
def test_what_would_send_text_elsewhere_or_in_the_clear_is_refused(changes, code):
    with pytest.raises(ConfigError) as caught:
        checked(**changes)
    assert caught.value.code == code


@pytest.mark.parametrize("key", ["sk geheim", "sk\r\nX-Other: 1", "sleutél"])
def test_a_key_that_could_break_a_header_is_refused(key):
    with pytest.raises(ConfigError) as caught:
        checked({"GEMCLI_API_KEY": key})
    assert key not in caught.value.text()


@pytest.mark.parametrize(
    ("mask", "url", "masked"),
    [
        ("always", "http://127.0.0.1:1/v1", True),
        ("remote", "http://localhost:1/v1", False),
        ("remote", "https://llm.example/v1", True),
        ("never", "https://llm.example/v1", False),
    ],
)
def test_masking_follows_the_setting(mask, url, masked):
    assert checked(mask=mask, base_url=url).is_masked is masked


def test_the_environment_of_other_programs_sets_nothing(monkeypatch):
    monkeypatch.setenv("BASE_URL", "https://evil.example")
    monkeypatch.setenv("MODEL", "evil")
    monkeypatch.setenv("API_KEY", "evil")
    settings = checked()
    assert (settings.model, settings.host, settings.api_key.get_secret_value()) == ("m", "llm.example", "")
