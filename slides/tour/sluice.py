"""Keeps the level of the mill pond between two marks on the wall."""

from dataclasses import dataclass

# region levels
LOW = 2.10  # metres; below this the fish pass runs dry
HIGH = 2.40  # metres; the line that was cut in the wall in 1871
STEP = 0.05  # how far the gate moves at a time
# endregion levels


@dataclass
class Gate:
    opening: float  # 0.0 is shut, 1.0 is open


# region decide
def decide(level: float, gate: Gate) -> Gate:
    """Where the gate should stand now."""
    if level > HIGH:
        # Too much water: let a little more of it through.
        wider = gate.opening + STEP
        return Gate(min(1.0, wider))
    if level < LOW:
        # Too little: the fish come first, then the lamps.
        narrower = gate.opening - STEP
        return Gate(max(0.0, narrower))
    # Between the two marks nothing moves.
    return gate
# endregion decide
