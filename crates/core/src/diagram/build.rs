//! Derives the diagram from a plan.

use super::facts::{Facts, Route};
use super::model::{Diagram, Edge, EdgeKind, Listener, NodeKind, Reach};
use super::nodes::nodes;
use crate::i18n::diagram::PictureTexts;
use crate::i18n::fill;
use crate::plan::{Bind, Plan, Target, Webhooks};

impl Diagram {
    /// The diagram of a plan. Invalid fields are shown as question marks.
    pub fn of(plan: &Plan, text: &'static PictureTexts) -> Self {
        let facts = Facts::of(plan, text);
        let mut diagram = Self {
            title: fill(text.title, &[("name", &facts.name)]),
            description: text.description,
            nodes: nodes(plan, &facts, text),
            edges: Vec::new(),
            listeners: Vec::new(),
            sentences: Vec::new(),
        };
        match facts.route {
            Route::Compose => diagram.compose(plan, &facts, text),
            Route::FlyPublic => diagram.fly_public(&facts, text),
            Route::Flycast => diagram.flycast(&facts, text),
            Route::SixPn => diagram.six_pn(&facts, text),
        }
        match (plan.target, plan.config.webhooks) {
            (Target::FlyPrivate, Ok(Webhooks::Ngrok)) => diagram.add_sentence(text.reach_ngrok, &[]),
            (Target::FlyPrivate, Ok(Webhooks::Tailscale)) => diagram.add_sentence(text.reach_tailscale, &[]),
            _ => {}
        }
        diagram.edge(NodeKind::Container, NodeKind::Storage, EdgeKind::Mount, [text.mounted.to_owned()]);
        if plan.target.is_fly() {
            let values = [("volume", &*facts.volume), ("size", &facts.volume_size), ("mount", &facts.mount)];
            diagram.add_sentence(text.kept_on_volume, &values);
        } else {
            diagram.add_sentence(text.kept_on_disk, &[("folders", &facts.folders.join(text.list_separator))]);
        }
        let services: Vec<&str> = facts.providers.iter().chain(&facts.channels).copied().collect();
        if !services.is_empty() {
            let label = [text.outgoing.to_owned(), "TCP 443".to_owned()];
            diagram.edge(NodeKind::Container, NodeKind::Outside, EdgeKind::Outgoing, label);
            diagram.add_sentence(text.goes_out, &[("services", &services.join(text.list_separator))]);
        }
        diagram
    }

    fn add_sentence(&mut self, template: &str, values: &[(&str, &str)]) {
        self.sentences.push(fill(template, values));
    }

    fn edge<const N: usize>(&mut self, from: NodeKind, to: NodeKind, kind: EdgeKind, label: [String; N]) {
        self.edges.push(Edge { from, to, kind, label: label.into() });
    }

    fn listen(&mut self, place: NodeKind, address: String, protocol: &'static str, reach: Reach) {
        self.listeners.push(Listener { place, address, protocol, reach });
    }

    fn compose(&mut self, plan: &Plan, facts: &Facts, text: &PictureTexts) {
        let (host, inside) = (&*facts.host_port, &*facts.port);
        let is_bound = matches!(plan.docker.bind, Ok(Bind::Lan) | Err(_));
        let is_exposed = plan.docker.expose;
        let address = ["127.0.0.1:", host].concat();
        let label = [text.ssh_tunnel.to_owned(), [&*facts.local_port, " → ", &address].concat()];
        self.edge(NodeKind::Browser, NodeKind::Port, EdgeKind::Tunnel, label);
        if is_exposed {
            let label = [["TCP ", host].concat()];
            self.edge(NodeKind::Internet, NodeKind::Port, EdgeKind::Public, label);
            self.add_sentence(text.reach_exposed, &[("port", host)]);
        } else {
            self.edge(NodeKind::Internet, NodeKind::Port, EdgeKind::Closed, [text.closed.to_owned()]);
            self.add_sentence(text.reach_tunnel, &[("port", host), ("address", &facts.browser_address)]);
        }
        let reach = match (is_bound, is_exposed) {
            (false, _) => Reach::Nobody,
            (true, true) => Reach::Firewall,
            (true, false) => Reach::Tunnel,
        };
        let published = if is_exposed { ["0.0.0.0:", host].concat() } else { address };
        self.listen(NodeKind::Port, published, "TCP", reach);
        self.listen(NodeKind::Host, "0.0.0.0:22".to_owned(), "SSH", Reach::Internet);
        self.add_sentence(text.reach_ssh, &[]);
        let kind = if is_bound { EdgeKind::Inner } else { EdgeKind::Closed };
        self.edge(NodeKind::Port, NodeKind::Container, kind, [[host, " → ", inside].concat()]);
        if !is_bound {
            self.add_sentence(text.reach_bind, &[("bind", facts.bind)]);
        }
    }

    fn fly_public(&mut self, facts: &Facts, text: &PictureTexts) {
        let https = || ["HTTPS".to_owned(), "TCP 443".to_owned()];
        self.edge(NodeKind::Browser, NodeKind::Edge, EdgeKind::Public, https());
        self.edge(NodeKind::Internet, NodeKind::Edge, EdgeKind::Public, https());
        self.listen(NodeKind::Edge, facts.browser_address.clone(), "HTTPS", Reach::Internet);
        self.add_sentence(text.reach_public, &[("address", &facts.browser_address)]);
        self.behind_proxy(facts, text);
    }

    fn flycast(&mut self, facts: &Facts, text: &PictureTexts) {
        let address = [&*facts.name, ".flycast:80"].concat();
        let label = [text.fly_proxy.to_owned(), [&*facts.local_port, " → ", &address].concat()];
        self.edge(NodeKind::Browser, NodeKind::Edge, EdgeKind::Tunnel, label);
        self.edge(NodeKind::Internet, NodeKind::Edge, EdgeKind::Closed, [text.closed.to_owned()]);
        self.add_sentence(text.reach_flycast, &[("address", &address)]);
        self.listen(NodeKind::Edge, address, "HTTP", Reach::PrivateNetwork);
        self.behind_proxy(facts, text);
    }

    fn behind_proxy(&mut self, facts: &Facts, text: &PictureTexts) {
        self.edge(NodeKind::Edge, NodeKind::Container, EdgeKind::Inner, [["HTTP ", &facts.port].concat()]);
        self.listen(NodeKind::Container, ["0.0.0.0:", &facts.port].concat(), "HTTP", Reach::Proxy);
        self.add_sentence(text.reach_behind_proxy, &[("port", &facts.port)]);
    }

    fn six_pn(&mut self, facts: &Facts, text: &PictureTexts) {
        let address = [&*facts.name, ".internal:", &facts.port].concat();
        let label = [text.fly_proxy.to_owned(), [&*facts.local_port, " → ", &address].concat()];
        self.edge(NodeKind::Browser, NodeKind::Container, EdgeKind::Tunnel, label);
        self.edge(NodeKind::Internet, NodeKind::Container, EdgeKind::Closed, [text.closed.to_owned()]);
        self.listen(NodeKind::Container, ["0.0.0.0:", &facts.port].concat(), "HTTP", Reach::PrivateNetwork);
        self.add_sentence(text.reach_six_pn, &[("port", &facts.port)]);
        self.add_sentence(text.reach_six_pn_doubt, &[]);
    }
}
