"""A sentence gives up its facts by value: money, dates, votes, ids, polarity and the rest."""
