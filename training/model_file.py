"""The project's model files, as server/language/model-file.ts reads them and training/model-file-writer.ts writes them."""

import json

import numpy as np

MAGIC = 0x314D4443
ALIGNMENT = 16
HEAD = 8


def aligned(offset):
    """The next multiple of ALIGNMENT."""
    return -(-offset // ALIGNMENT) * ALIGNMENT


def read_model(path):
    """Reads a model file.

    Returns its settings and its tables by name: arrays of one dimension.
    """
    with open(path, "rb") as file:
        # Writable, since PyTorch warns of tables that are not.
        content = bytearray(file.read())
    if int.from_bytes(content[:4], "little") != MAGIC:
        raise ValueError(f"{path} is no model file")
    length = int.from_bytes(content[4:HEAD], "little")
    header = json.loads(content[HEAD : HEAD + length])
    start = aligned(HEAD + length)
    tables = {
        name: np.frombuffer(content, dtype=place["type"], count=place["length"], offset=start + place["offset"])
        for name, place in header["sections"].items()
    }
    return header["settings"], tables


def write_model(path, settings, tables):
    """Writes a model file; tables are int32 or float32 arrays of any shape, laid down row by row."""
    sections, parts, end = {}, [], 0
    for name, table in tables.items():
        content = np.ascontiguousarray(table).tobytes()
        sections[name] = {"type": str(table.dtype), "offset": end, "length": table.size}
        parts.append(content.ljust(aligned(len(content)), b"\0"))
        end += len(parts[-1])
    header = json.dumps({"settings": settings, "sections": sections}).encode("ascii")
    head = MAGIC.to_bytes(4, "little") + len(header).to_bytes(4, "little") + header
    with open(path, "wb") as file:
        file.write(head.ljust(aligned(len(head)), b"\0"))
        file.writelines(parts)
