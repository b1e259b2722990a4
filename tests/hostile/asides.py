"""Hidden words in texts that people open as they are: Markdown and transcripts with times."""

from __future__ import annotations

from collections.abc import Iterator

MARKDOWN = {
    "comment": "<!-- {words} -->",
    "comment inside a line": "De raad gaat door. <!-- {words} --> Daarna sluit de vergadering.",
    "comment of some lines": "<!--\n\n{words}\n\n{words}\n-->",
    "comment inside a list": "- De raad gaat door.\n- <!-- {words} -->\n",
    "comment inside a table": "| Punt | Besluit |\n|---|---|\n| 1 <!-- {words} --> | ja |\n",
    "comment without an end": "<!-- {words}\n\n{words}\n",
    "definition as a comment": "[//]: # ({words})",
    "title of a definition": '[a]: https://voorbeeld.example\n  "{words}"\n',
    "definition in a quote": "> [a]: https://voorbeeld.example '{words}'\n",
    "hidden element": "<div hidden>{words}</div>",
    "element by style": '<span style="display : none">{words}</span>',
    "element inside a line": 'De raad <i style="font-size:0">{words}</i> gaat door.',
    "white element": '<p style="color:white">{words}</p>',
    "template": "<template>{words}</template>",
    "script": "<script>{words}</script>",
    "style": "<style>/* {words} */</style>",
}
"""What is special about a text of Markdown -> its piece, with a place for the words."""
CAPTIONS = {
    "note": "NOTE {words}\n\n",
    "note of some lines": "NOTE\n{words}\n{words}\n\n",
    "style": "STYLE\n::cue {{ color: white }} /* {words} */\n\n",
    "region": "REGION\nid:{words}\n\n",
}
"""The same for a transcript, between its head and its cues."""

TERMINAL = {
    "concealed": "\x1b[8m{words}\x1b[28m",
    "concealed and reset": "De raad \x1b[1;8m{words}\x1b[0m gaat door.",
    "concealed by one byte": "\x9b8m{words}\x9b0m",
    "concealed to the end": "\x1b[8m\n\n{words}\n",
    "black on black": "\x1b[30;40m{words}\x1b[0m",
    "one colour in two steps": "\x1b[38;2;9;9;9m\x1b[48;2;9;9;9m{words}\x1b[39;49m",
}
"""What is special about a text that a terminal shows -> its piece."""


def texts(lines: tuple[str, ...], words: str) -> Iterator[tuple[str, str, str, bytes]]:
    """Yield a mechanism, what is special, the name of the file, and its bytes."""
    for name, piece in MARKDOWN.items():
        text = "\n\n".join([f"# {lines[0]}", *lines[1:], piece.format(words=words), ""])
        yield "hidden in Markdown", name, "notulen.md", text.encode()
    for name, piece in CAPTIONS.items():
        cues = "".join(
            f"00:00:{number:02}.000 --> 00:00:{number + 1:02}.000\n{line}\n\n" for number, line in enumerate(lines)
        )
        yield "hidden in captions", name, "raad.vtt", f"WEBVTT\n\n{piece.format(words=words)}{cues}".encode()
    for name, piece in TERMINAL.items():
        hidden = piece.format(words=words)
        for file in ("notulen.txt", "notulen.md"):
            yield "hidden in terminal", f"{name}, {file}", file, "\n\n".join([*lines, hidden, ""]).encode()
        cue = f"00:01:00.000 --> 00:01:09.000\n{hidden.replace(chr(10), '')}\n"
        first = f"00:00:01.000 --> 00:00:05.000\n{lines[-1]}\n\n"
        yield "hidden in terminal", f"{name}, captions", "raad.vtt", f"WEBVTT\n\n{first}{cue}".encode()
