"""All made-up texts of a pool."""

from __future__ import annotations

import random

from tests.benchmarks.municipal_texts import pool_blind, pool_dev, pool_fresh, pool_held, pool_rest, pool_unseen
from tests.benchmarks.municipal_texts.labels import MadeText
from tests.benchmarks.municipal_texts.pools import Part, Pool
from tests.benchmarks.municipal_texts.writer import Writer, own

POOLS = {
    "dev": pool_dev.POOL,
    "held": pool_held.POOL,
    "unseen": pool_unseen.POOL,
    "fresh": pool_fresh.POOL,
    "rest": pool_rest.POOL,
    "blind": pool_blind.POOL,
}
EACH = 30
"""Documents of a genre."""


def collection(pool: Pool, each: int = EACH) -> tuple[MadeText, ...]:
    """Return the texts of a pool: the same pool gives the same texts."""
    return tuple(
        _made(pool, genre, parts, number) for genre, parts in pool.genres().items() for number in range(1, each + 1)
    )


def _made(pool: Pool, genre: str, parts: tuple[Part, ...], number: int) -> MadeText:
    name = f"{pool.name}/{genre}-{number:02}"
    rng = random.Random(name)
    town = rng.choice(pool.towns)
    writer = Writer(pool, rng, town, is_lower=genre == "transcript")
    for part in parts:
        drawn = sorted(rng.sample(range(len(part.wordings)), min(part.count, len(part.wordings))))
        for wording in (part.wordings[index] for index in drawn):
            writer.write(f"{wording}\n" if genre == "contacts" else f"{wording}\n\n")
    return MadeText(name, genre, writer.text, tuple(writer.labels), tuple(writer.decoys), own(town), town.name)
