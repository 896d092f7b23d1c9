"""The Lambda Runtime API of one function process: hands it invocations, takes what it says."""
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue


@dataclass(frozen=True)
class Invocation:
    headers: dict[str, str]
    payload: bytes


@dataclass(frozen=True)
class Ready:
    """The process asks for an invocation: its start, or the invocation before, is over."""


@dataclass(frozen=True)
class InitFailed:
    body: bytes


@dataclass(frozen=True)
class Answer:
    is_error: bool
    body: bytes


class RuntimeApi(ThreadingHTTPServer):
    """Serves on a free port. What the process says is put into `said`, in order."""

    daemon_threads = True

    def __init__(self, said: Queue):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.said = said
        self.invocations = Queue()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    def close(self):
        self.invocations.put(None)  # frees the thread that waits for one
        self.shutdown()
        self.server_close()

    def handle_error(self, request, client_address):
        pass  # a process that is killed drops its connections


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):  # .../invocation/next
        self.server.said.put(Ready())
        invocation = self.server.invocations.get()
        if invocation is None:
            self.close_connection = True
        else:
            self._reply(200, invocation.payload, invocation.headers)

    def do_POST(self):  # .../init/error, .../invocation/<id>/response, .../invocation/<id>/error
        body = self._body()
        *_, subject, what = self.path.split("/")
        self.server.said.put(InitFailed(body) if subject == "init" else Answer(what == "error", body))
        self._reply(202, b'{"status":"OK"}')

    def _reply(self, status, body, headers=None):
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            return b"".join(self._chunks())
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def _chunks(self):
        while size := int(self.rfile.readline().split(b";")[0], 16):
            yield self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()

    def log_message(self, *args):
        pass
