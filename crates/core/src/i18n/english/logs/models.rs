//! Models and their providers.

use crate::i18n::logs::{ModelLogTexts, log};

pub(super) const MODELS: ModelLogTexts = ModelLogTexts {
    local_server: log(
        "The gateway does not reach the model server.",
        "In a container, `127.0.0.1` and `localhost` are the container itself, not the machine on which Ollama or LM Studio runs.",
        "For a server on the same machine: use `http://host.docker.internal:PORT`, add `extra_hosts: [\"host.docker.internal:host-gateway\"]` to the service, and let the server listen on more than loopback (`OLLAMA_HOST=0.0.0.0`, behind a firewall). For a server in the same compose file: use its service name, such as `http://ollama:11434`. Without a container: start the server.",
    ),
    unknown_model: log(
        "The configured model is unknown: {model}.",
        "The name is not one of the provider's, the provider is missing in `models.providers`, or its plugin is not loaded. Agents cannot answer with it.",
        "Choose one from `models list`, written as provider/model, and set it in `agents.defaults.model`; or add the provider. Restart afterwards.",
    ),
    retired_models: log(
        "The configuration names models that this release does not have any more.",
        "Their names were retired or renamed by the provider.",
        "`doctor --fix` replaces them. Check the choice afterwards: newer models can cost more.",
    ),
    key_refused: log(
        "The model provider does not accept the key.",
        "The key is wrong, was revoked, belongs to another provider or address, or a subscription login has expired.",
        "Store a valid key and recreate the container, because a restart does not read the environment files again. For a subscription, log in again (`models auth login`).",
    ),
    limited: log(
        "The model provider limits the requests, or is overloaded.",
        "After that the gateway leaves the key alone for a while, so every model of this key can be affected. The gateway itself is fine.",
        "Wait, add a model of another provider as a fallback, or raise the limit in the provider's account. `models status` shows what is blocked and until when.",
    ),
    billing: log(
        "The model provider's account has no credit.",
        "The key is accepted, and the account behind it has no balance or has reached its spending limit.",
        "Add credit or raise the limit in the provider's account, or choose a model of another provider. The gateway needs no change.",
    ),
    too_long: log(
        "The conversation is too long for the model.",
        "What is sent is larger than what the model can read at once.",
        "Use `/compact` or `/new` in the chat, or choose a model with a larger context.",
    ),
    secret_key_folder: log(
        "The gateway cannot store the key that protects logins to providers.",
        "It wants to write it below `~/.config/openclaw`, and that folder is missing, belongs to another user, or is lost with the container.",
        "Mount a folder of the host at `/home/node/.config/openclaw`, owned by 1000:1000 with mode 700, and recreate the container.",
    ),
};
