"""Council records become sections and claims by rule: agenda, turns, votes, motions, actions."""
