//! Models and their providers.

use crate::i18n::logs::{ModelLogTexts, log};

pub(super) const MODELS: ModelLogTexts = ModelLogTexts {
    local_server: log(
        "网关连不到模型服务器。",
        "在容器中，`127.0.0.1` 和 `localhost` 是容器自己，而不是运行 Ollama 或 LM Studio 的机器。",
        "服务器在同一台机器上时：使用 `http://host.docker.internal:PORT`，给服务加上 `extra_hosts: [\"host.docker.internal:host-gateway\"]`，并让服务器不只监听环回地址（`OLLAMA_HOST=0.0.0.0`，并由防火墙保护）。服务器在同一个 compose 文件中时：使用它的服务名，例如 `http://ollama:11434`。没有容器时：启动该服务器。",
    ),
    unknown_model: log(
        "配置的模型未知：{model}。",
        "提供方没有这个名称的模型、`models.providers` 中没有该提供方，或它的插件没有加载。智能体无法用它回答。",
        "从 `models list` 中选择一个，写成“提供方/模型”的形式，并设到 `agents.defaults.model`；或添加该提供方。然后重启。",
    ),
    retired_models: log(
        "配置中的模型在这个版本中已不存在。",
        "提供方已停用或改名了这些模型。",
        "`doctor --fix` 会替换它们。之后请检查所选的模型：较新的模型可能更贵。",
    ),
    key_refused: log(
        "模型提供方不接受这个密钥。",
        "密钥错误、已被撤销、属于另一个提供方或地址，或者订阅登录已过期。",
        "保存有效的密钥并重新创建容器，因为重启不会重新读取环境变量文件。如果使用订阅，请重新登录（`models auth login`）。",
    ),
    limited: log(
        "模型提供方限制了请求，或负载过高。",
        "之后网关会在一段时间内不使用这个密钥，因此使用该密钥的所有模型都可能受影响。网关本身没有问题。",
        "请等待，添加另一个提供方的模型作为后备，或在提供方的账户中提高限额。`models status` 会显示哪些被阻止以及到何时为止。",
    ),
    billing: log(
        "模型提供方的账户没有余额。",
        "密钥有效，但其账户余额不足，或已达到支出上限。",
        "在提供方的账户中充值或提高上限，或选择另一个提供方的模型。网关无需更改。",
    ),
    too_long: log(
        "对话太长，模型无法处理。",
        "发送的内容超过了模型一次能读取的量。",
        "在聊天中使用 `/compact` 或 `/new`，或选择上下文更大的模型。",
    ),
    secret_key_folder: log(
        "网关无法保存用来保护提供方登录信息的密钥。",
        "它要写到 `~/.config/openclaw` 下面，而该文件夹不存在、属于另一个用户，或随容器一起丢失。",
        "把主机上的一个文件夹挂载到 `/home/node/.config/openclaw`，所有者为 1000:1000，权限为 700，然后重新创建容器。",
    ),
};
