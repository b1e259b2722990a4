"""The kinds of data that gemcli meets or makes: where each lies, for how long, who can read it, how it is erased."""

from __future__ import annotations

from dataclasses import dataclass

from gemcli.locales import N_, Translate

OWNER = N_("you alone (mode 0600; on Windows as the folder says)")
FOLDER = N_("who may read the folder (your umask; on Windows as the folder says)")
MEMORY = N_("nobody else: in the memory of the run")
YOURS = N_("delete the file")
UNTIL_DELETED = N_("until you delete it")
RUN = N_("until the run ends")
NO = N_("no; encrypt the disk")
OUT = "{out}"
BY_ROLE = N_("claims and quotes; residents and civil servants by role, names can be missed")
BY_NAME = N_("claims and quotes with the names of the source (--names source)")


WORDS = ("what", "where", "holds", "kept", "readable", "encrypted", "erase")


@dataclass(frozen=True, slots=True)
class DataPlace:
    """One kind of data: where it lies, what it holds, for how long, who can read it and how it is erased."""

    name: str
    """Stable word for `--json`."""
    what: str
    where: str
    """With `{out}`, `{data}` or `{settings}` for a folder or file that the settings name."""
    holds: str
    kept: str
    readable: str
    encrypted: str
    erase: str

    def record(self, translate: Translate) -> dict[str, str]:
        """Return it for the JSON envelope."""
        return {"name": self.name, **{word: translate(getattr(self, word)) for word in WORDS}}


PLACES = (
    DataPlace(
        "documents",
        N_("Documents (sources)"),
        N_("where they are: gemcli reads them there, copies nothing and changes nothing"),
        N_("what you put there"),
        N_("as long as you keep them"),
        N_("who may read them now"),
        N_("as you keep them"),
        N_("delete them; drafts made of them quote them and stay"),
    ),
    DataPlace(
        "prompts",
        N_("Prompts and answers of a model"),
        N_("in memory, and at the endpoint where one is set; --dry-run writes what would be sent beside the input"),
        N_("passages of the documents, with personal data masked"),
        N_("until the run ends; what --dry-run wrote until you delete it"),
        N_("nobody else; files of --dry-run: you alone (mode 0600; on Windows as the folder says)"),
        NO,
        N_("delete *.request-*.json; at the endpoint as agreed with its owner"),
    ),
    DataPlace(
        "masked_words",
        N_("Words masked for a model and what they stand for"),
        N_("in memory only while a draft is made; never sent"),
        N_("names, numbers and addresses of residents"),
        RUN,
        MEMORY,
        N_("no: it is not written"),
        N_("nothing to erase"),
    ),
    DataPlace(
        "word_maps",
        N_("Maps of words of gemcli mask"),
        N_("nowhere by default; in {data}/maps when privacy.toml says so (map under [mask])"),
        N_("names, numbers and addresses of residents"),
        UNTIL_DELETED,
        OWNER,
        N_("with map = encrypted, by a key in your keyring; with map = file not"),
        N_("delete the map: the words cannot be put back any more"),
    ),
    DataPlace(
        "masked_copies",
        N_("Masked copies and their logs"),
        N_("beside the input, or in the folder of --out"),
        N_("the text with placeholders; names can be missed"),
        UNTIL_DELETED,
        N_("who may read the folder, where the files are not yours alone"),
        NO,
        YOURS,
    ),
    DataPlace(
        "key",
        N_("Key of the endpoint"),
        N_("in the environment, your keyring or the command that you name; gemcli writes it nowhere"),
        N_("the key"),
        RUN,
        MEMORY,
        N_("as your keyring does"),
        N_("withdraw it at the endpoint"),
    ),
    DataPlace(
        "drafts",
        N_("Drafts (.md), exports and reports"),
        OUT,
        BY_ROLE,
        UNTIL_DELETED,
        FOLDER,
        NO,
        N_("delete the file, its sidecar and its records together"),
    ),
    DataPlace(
        "sidecars",
        N_("Sidecars (.json)"),
        OUT,
        N_("claims and quotes as the draft shows them, offsets and hashes of sources, senders of messages"),
        UNTIL_DELETED,
        FOLDER,
        NO,
        N_("delete it; the draft can then be checked with verify --against only"),
    ),
    DataPlace(
        "run_records",
        N_("Run records (.run.json)"),
        OUT,
        N_("paths of the inputs, times and counts; no text"),
        UNTIL_DELETED,
        FOLDER,
        NO,
        YOURS,
    ),
    DataPlace(
        "questions",
        N_("Sessions of questions (.ask.json)"),
        OUT,
        N_("questions as they were typed, places of the answers"),
        UNTIL_DELETED,
        FOLDER,
        NO,
        YOURS,
    ),
    DataPlace(
        "journal",
        N_("Journal of a batch"),
        OUT,
        N_("names of inputs, hashes and codes; no text"),
        UNTIL_DELETED,
        FOLDER,
        NO,
        YOURS,
    ),
    DataPlace(
        "reviews",
        N_("Decisions of a reviewer (.review.json)"),
        N_("beside the draft"),
        N_("decisions, corrections and remarks of the reviewer"),
        UNTIL_DELETED,
        OWNER,
        NO,
        YOURS,
    ),
    DataPlace(
        "approvals",
        N_("Approvals (.approval.json)"),
        N_("beside the draft"),
        N_("name of the reviewer, time, decisions and hashes"),
        N_("as long as the draft that it approves"),
        FOLDER,
        NO,
        N_("delete it: the draft is then no longer approved"),
    ),
    DataPlace(
        "log",
        N_("Log of decisions"),
        "{data}/log.jsonl",
        N_("name of the reviewer, times, hashes and counts; no text of a document"),
        N_("without end: no line is ever taken out by gemcli itself"),
        OWNER,
        NO,
        N_("delete the file: what it proved is then gone too"),
    ),
    DataPlace(
        "crash_logs",
        N_("Crash logs"),
        "{data}/crash-*.log",
        N_("versions and places in the code; no text, names or keys"),
        UNTIL_DELETED,
        OWNER,
        NO,
        YOURS,
    ),
    DataPlace(
        "index",
        N_("Index of a folder (the only cache)"),
        N_("in the folder of the documents: .gemcli-index, when ask --keep-index makes it"),
        N_("the text of the documents in that folder, names included"),
        UNTIL_DELETED,
        OWNER,
        NO,
        N_("delete the folder; it is made again when it is asked for"),
    ),
    DataPlace(
        "index_key",
        N_("Key of your indexes"),
        "{data}/index.key",
        N_("random bytes by which gemcli knows an index that you made; no text of a document"),
        UNTIL_DELETED,
        OWNER,
        NO,
        N_("delete the file: your indexes are then made again"),
    ),
    DataPlace(
        "settings",
        N_("Settings"),
        "{settings}",
        N_("your choices; a key is refused there"),
        UNTIL_DELETED,
        OWNER,
        NO,
        YOURS,
    ),
)
