const [, url, name] = process.argv;
const start = Date.now();
const say = (dir, more) => console.log(JSON.stringify({ t: Date.now() - start, dir, ...more }));
say("meta", { url });
const socket = new WebSocket(url);
const end = () => socket.close(1000);
setTimeout(end, 9000).unref();
socket.onopen = () => say("open");
socket.onmessage = ({ data }) => {
  const frame = JSON.parse(data);
  const { type, id, ok, event, error, payload } = frame;
  if (event === "connect.challenge") {
    say("in", { frame: { type, event, payload } });
    const client = { id: "gateway-client", version: "0.1.0", platform: "node", mode: "backend" };
    const params = { minProtocol: 3, maxProtocol: 4, client, role: "operator", scopes: ["operator.read"], caps: [] };
    const request = { type: "req", id: "connect", method: "connect" };
    say("out", { frame: request });
    socket.send(JSON.stringify({ ...request, params: { ...params, auth: { token: process.env[name] } } }));
  }
  if (type === "res") {
    const { type: kind, protocol, server } = payload ?? {};
    const short = { type: kind, protocol, server: { version: server?.version } };
    say("in", { frame: ok ? { type, id, ok, payload: short } : { type, id, ok, error } });
    end();
  }
};
socket.onerror = () => say("error");
socket.onclose = ({ code, reason }) => say("close", { code, reason });
