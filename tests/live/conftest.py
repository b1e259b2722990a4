"""A real llama.cpp server with a model of random weights, made on the spot: valid form, no sense at all."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

KEY = "geheim-live"
WINDOW = 16384

SERVE = """
import sys, time, xllamacpp
p = xllamacpp.CommonParams()
p.model.path = sys.argv[1]
p.n_ctx, p.n_parallel, p.port = int(sys.argv[3]), 1, int(sys.argv[2])
p.hostnames, p.model_alias, p.api_keys = ["127.0.0.1"], {"gibberish"}, [sys.argv[4]]
p.n_threads_http, p.cpuparams.n_threads, p.cpuparams_batch.n_threads = 8, 1, 1
server = xllamacpp.Server(p)
print(server.listening_address, flush=True)
time.sleep(600)
"""

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def alphabet() -> list[str]:
    """The 256 bytes as printable characters, in the way of GPT-2's byte-level tokenizer."""
    kept = [*range(33, 127), *range(161, 173), *range(174, 256)]
    table = {byte: chr(byte) for byte in kept}
    spare = iter(range(256, 512))
    return [table[byte] if byte in table else chr(next(spare)) for byte in range(256)]


def write_model(path: Path) -> None:
    """Write a llama of two layers with random weights.

    A constant in the first dimension pushes the output towards marks that end JSON; bytes outside printable ASCII are
    pushed away, because half a character makes the server fail.
    """
    import gguf
    import numpy as np

    random = np.random.default_rng(7)
    tokens = alphabet()
    merges = [f"{tokens[97 + i]} {tokens[98 + i]}" for i in range(5)]
    vocabulary = [*tokens, *(merge.replace(" ", "") for merge in merges)]
    specials = ["<|bos|>", "<|eos|>", "<|im_start|>", "<|im_end|>"]
    size, width, forward, layers, heads = len(vocabulary) + len(specials), 32, 32, 1, 2

    def weights(*shape: int) -> np.ndarray:
        return (random.standard_normal(shape) * 0.05).astype(np.float32)

    embedding, output = weights(size, width), weights(size, width)
    embedding[:, 0] = 4.0
    output[:, 0] = 0.0
    for token in range(256):
        if token < 32 or token > 126:
            output[token, 0] = -4.0
    for mark, push in (('"', 0.3), ("}", 0.25), ("{", 0.25), (",", 0.25), ("]", 0.15)):
        output[ord(mark), 0] = push
    output[size - 1, 0] = 0.25

    writer = gguf.GGUFWriter(str(path), "llama")
    writer.add_name("gibberish")
    writer.add_context_length(WINDOW)
    writer.add_embedding_length(width)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(forward)
    writer.add_head_count(heads)
    writer.add_head_count_kv(heads)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(width // heads)
    writer.add_vocab_size(size)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list([*vocabulary, *specials])
    writer.add_token_types([gguf.TokenType.NORMAL] * len(vocabulary) + [gguf.TokenType.CONTROL] * len(specials))
    writer.add_token_merges(merges)
    writer.add_bos_token_id(len(vocabulary))
    writer.add_eos_token_id(size - 1)
    writer.add_add_bos_token(False)
    writer.add_chat_template(CHATML)
    writer.add_tensor("token_embd.weight", embedding)
    for layer in range(layers):
        block = f"blk.{layer}"
        for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
            writer.add_tensor(f"{block}.{name}.weight", weights(width, width))
        writer.add_tensor(f"{block}.ffn_gate.weight", weights(forward, width))
        writer.add_tensor(f"{block}.ffn_up.weight", weights(forward, width))
        writer.add_tensor(f"{block}.ffn_down.weight", weights(width, forward))
        writer.add_tensor(f"{block}.attn_norm.weight", np.ones(width, dtype=np.float32))
        writer.add_tensor(f"{block}.ffn_norm.weight", np.ones(width, dtype=np.float32))
    writer.add_tensor("output_norm.weight", np.ones(width, dtype=np.float32))
    writer.add_tensor("output.weight", output)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


@pytest.fixture(scope="session")
def llama_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the running server, up to and with `/v1`."""
    for part in ("xllamacpp", "gguf", "numpy"):
        pytest.importorskip(part, reason=f"{part} is not installed (pip install gemcli[live])")
    model = tmp_path_factory.mktemp("model") / "gibberish.gguf"
    write_model(model)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(model), str(port), str(WINDOW), KEY],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(process, f"http://127.0.0.1:{port}/health")
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.kill()
        process.wait(10)


def _wait(process: subprocess.Popen[bytes], address: str) -> None:
    for _ in range(200):
        if process.poll() is not None:
            pytest.fail("the llama.cpp server ended before it was ready")
        try:
            with urllib.request.urlopen(address, timeout=1) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.1)
    pytest.fail("the llama.cpp server was not ready within 20 seconds")
