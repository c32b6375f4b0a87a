const [, url, name] = process.argv;
const token = process.env[name];
if (token === undefined || token === "") {
  console.error(`${name} is not set`);
  process.exit(2);
}
const start = Date.now();
const say = (dir, more) => {
  console.log(JSON.stringify({ t: Date.now() - start, dir, ...more }).replaceAll(token, "•••"));
};
const end = (code) => setTimeout(() => process.exit(code), 100);
say("meta", { url });
setTimeout(() => {
  say("timeout");
  process.exit(1);
}, 9500);
let asked = false;
const socket = new WebSocket(url);
socket.onopen = () => say("open");
socket.onmessage = ({ data }) => {
  let frame;
  try {
    frame = JSON.parse(data);
  } catch {
    say("in", { raw: String(data).slice(0, 80) });
    return end(1);
  }
  const { type, id, ok, event, error, payload } = frame ?? {};
  if (event === "connect.challenge" && asked === false) {
    asked = true;
    say("in", { frame: { type, event, payload } });
    const client = { id: "gateway-client", version: "0.1.0", platform: "node", mode: "backend" };
    const params = { minProtocol: 3, maxProtocol: 4, client, role: "operator", scopes: ["operator.read"], caps: [] };
    const request = { type: "req", id: "connect", method: "connect" };
    say("out", { frame: request });
    socket.send(JSON.stringify({ ...request, params: { ...params, auth: { token } } }));
  }
  if (type === "res") {
    const { type: kind, protocol, server } = payload ?? {};
    const short = { type: kind, protocol, server: { version: server?.version } };
    say("in", { frame: ok ? { type, id, ok, payload: short } : { type, id, ok, error } });
    socket.close(1000);
    end(ok ? 0 : 1);
  }
};
socket.onerror = () => say("error");
socket.onclose = ({ code, reason }) => {
  say("close", { code, reason });
  end(1);
};
