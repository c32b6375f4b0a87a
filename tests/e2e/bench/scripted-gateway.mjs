// A process of its own for the scripted gateway: in the one that measures, it would take turns with the bare client.
import { agreeableGateway } from '../support/agreeable-gateway.ts';

const { address } = await agreeableGateway();
process.send(address);
process.on('disconnect', () => process.exit(0));
