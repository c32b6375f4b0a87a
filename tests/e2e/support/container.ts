/** One gateway process as a platform would start it: what runs, with which environment, where its state lives. */
export interface Container {
  /** Program and arguments, as the platform hands them to the kernel. */
  command: string[];
  environment: Record<string, string>;
  /** Paths inside the container that outlive it. */
  persistent: string[];
  /** The port the gateway has to answer on inside the container. */
  port: number;
  /** The port a person finds it at: on the VM's loopback for Docker, 443 of the edge (no number) for Fly. */
  published: number | undefined;
}

/**
 * Moves the container's absolute paths below `root`. Only the two places that images and guides use
 * are moved; everything else reaches the gateway letter by letter as generated.
 */
export function relocate(container: Container, root: string): Container {
  const move = (value: string): string => value.replace(/^\/(home\/node|data)(?=\/|$)/, `${root}/$1`);
  return {
    ...container,
    command: container.command.map(move),
    environment: Object.fromEntries(Object.entries(container.environment).map(([key, value]) => [key, move(value)])),
    persistent: container.persistent.map(move),
  };
}

/** The directory the gateway will look for its config in, by the rules of the products themselves. */
export function stateDirectory(container: Container, prefix: string): string {
  const env = container.environment;
  const home = env['HOME'];
  const stated = env[`${prefix}_STATE_DIR`] ?? env['CLAWDBOT_STATE_DIR'] ?? env['MOLTBOT_STATE_DIR'];
  if (stated !== undefined) return stated;
  if (home === undefined) throw new Error('the container sets neither HOME nor a state directory');
  const named = container.persistent.find((path) => [`${home}/.openclaw`, `${home}/.clawdbot`, `${home}/.moltbot`].includes(path));
  if (named === undefined) throw new Error(`no volume holds the state below ${home}: it would be lost with the container`);
  return named;
}
