"""A master of Spark and two workers on this machine, as tests and measurements start them."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from contextlib import ExitStack
from pathlib import Path

SETTINGS = {
    "spark.sql.shuffle.partitions": "2",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
}
UNTIL = 120  # seconds, after which a master that does not listen will not


def start(stack: ExitStack, work: Path, memory: str = "1g") -> str:
    """The address of a master with two workers of one core each, which end with the stack.

    Parameters
    ----------
    stack
        What ends them.
    work
        A folder for the workers.
    memory
        What each of them may take, as Spark writes it.
    """
    import pyspark

    home, port = Path(pyspark.__file__).parent, _port()
    environment = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_NO_DAEMONIZE": "1"}

    def run(name: str, *arguments: str) -> None:
        spark_class = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{name}", "--host", "127.0.0.1"]
        process = subprocess.Popen(
            [*spark_class, *arguments], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        stack.callback(process.wait)
        stack.callback(process.terminate)

    run("master.Master", "--port", str(port), "--webui-port", "0")
    until = time.monotonic() + UNTIL
    while not _listens(port) and time.monotonic() < until:
        time.sleep(0.2)
    address = f"spark://127.0.0.1:{port}"
    for _ in range(2):
        run("worker.Worker", "--cores", "1", "--memory", memory, "--webui-port", "0", "--work-dir", str(work), address)
    return address


def _port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
