import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HttpAnswer, type HttpEdge, jsonAnswer, LOST_ANSWER, readHttpRequest } from './http-exchange.ts';
import type { VirtualClock } from './parts.ts';
import { SIGN_IN_PATH } from './placeholder-url.ts';
import { readCredentialScope } from './wire/credential-scope.ts';

/** What the gateway hands requests to. */
export interface GatewayEdges {
  /** The clock of the `Date` header, which SDK clients compare with their own. */
  readonly clock: Pick<VirtualClock, 'now'>;
  /** Requests signed with AWS credentials. */
  readonly aws: HttpEdge;
  /** Everything below `/local`, except what is below `/local/cloudformation` and the sign-in pages. */
  readonly console: HttpEdge;
  /** Where functions answer CloudFormation. */
  readonly cloudFormation: HttpEdge;
  /** The staff's sign-in pages. */
  readonly signIn: HttpEdge;
  /** Everything else: the clinic's API and pages. */
  readonly restApi: HttpEdge;
  /** Told of an error that no edge turned into an answer; the client gets a 500. */
  readonly onDefect: (defect: unknown) => void;
}

/** The one HTTP server of the local cloud, on loopback only. */
export interface Gateway {
  readonly port: number;
  /** `http://127.0.0.1:<port>`, without a final slash. */
  readonly url: string;
  /** Answers from now on; before that every request gets a 503. */
  serve(edges: GatewayEdges): void;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** The port is taken by another program. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
  constructor(port: number) {
    super(`Port ${port} is used by another program. Choose another with --port N, or --port 0 for any free one.`);
  }
}

/**
 * Takes the port (0: any free one) before anything else exists, because functions get the address in their environment.
 * Throws `PortInUse`.
 */
export async function openGateway(options: { port: number }): Promise<Gateway> {
  let edges: GatewayEdges | undefined;

  const server = createServer(async (message, response) => {
    const current = edges;
    response.sendDate = false;
    if (current === undefined) {
      send(response, jsonAnswer(503, { message: 'The local cloud is starting.' }, { 'retry-after': '1' }));
      return;
    }
    response.setHeader('date', new Date(current.clock.now()).toUTCString());
    try {
      const request = await readHttpRequest(message);
      const answer = await chooseEdge(current, request)(request);
      if (answer === LOST_ANSWER) message.socket.destroy();
      else send(response, answer);
    } catch (defect) {
      if (message.socket.destroyed) return;
      current.onDefect(defect);
      send(response, jsonAnswer(500, { message: 'The local cloud failed; its terminal says why.' }));
    }
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(options.port) : error),
    );
    server.listen(options.port, '127.0.0.1', resolve);
  });
  // A TCP server's address is an AddressInfo; the other forms belong to pipes and closed servers.
  const { port } = server.address() as AddressInfo;

  return {
    port,
    url: `http://127.0.0.1:${port}`,
    serve(newEdges) {
      edges = newEdges;
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function chooseEdge(edges: GatewayEdges, request: Parameters<HttpEdge>[0]): HttpEdge {
  if (readCredentialScope(request.headers.authorization) !== undefined) return edges.aws;
  if (request.path.startsWith('/local/cloudformation/')) return edges.cloudFormation;
  if (request.path.startsWith(`${SIGN_IN_PATH}/`)) return edges.signIn;
  if (request.path === '/local' || request.path.startsWith('/local/')) return edges.console;
  return edges.restApi;
}

function send(response: ServerResponse, answer: HttpAnswer): void {
  for (const [name, value] of Object.entries(answer.headers)) {
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  }
  response.statusCode = answer.status;
  response.end(answer.body);
}
