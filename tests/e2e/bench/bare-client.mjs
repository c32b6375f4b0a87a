// The least that can check a token, written down apart from the page: what is left over is what the page costs.

const request = (method, params) => JSON.stringify({ type: 'req', id: method, method, params });

/** Milliseconds from the start until the token was accepted, and until the gateway had also said how it is. */
export function bareCheck(address, token) {
  return new Promise((done, failed) => {
    const begun = performance.now();
    const socket = new WebSocket(address);
    let hello;
    socket.onmessage = ({ data }) => {
      const frame = JSON.parse(data);
      if (frame.event === 'connect.challenge') {
        socket.send(
          request('connect', {
            minProtocol: 3,
            maxProtocol: 4,
            client: { id: 'gateway-client', version: '0.1.0', platform: 'node', mode: 'ui' },
            role: 'operator',
            scopes: ['operator.read'],
            caps: [],
            auth: { token },
          }),
        );
      } else if (frame.ok === true && frame.payload.type === 'hello-ok') {
        hello = performance.now() - begun;
        socket.send(request('health', {}));
      } else if (frame.ok === true && frame.id === 'health') {
        const health = performance.now() - begun;
        socket.onclose = () => done({ hello, health });
        socket.close(1000);
      } else if (frame.ok === false) failed(new Error(`the gateway refused: ${frame.error.message}`));
    };
    socket.onerror = () => failed(new Error(`no connection to ${address}`));
  });
}
