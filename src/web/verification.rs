//! Drives the handshake of [`companion_core::gateway`] over a real socket.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use futures_channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use futures_util::future::{Either, select};
use futures_util::{SinkExt as _, StreamExt as _};
use gloo_net::websocket::futures::WebSocket;
use gloo_net::websocket::{Message, State, WebSocketError};
use leptos::prelude::set_timeout;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::clock::now;
use super::device_key::DeviceKey;
use super::surroundings;
use companion_core::gateway::{Attempt, Effect, Event, GatewayAddress, Handshake, Progress, Recording, Verdict};

/// Milliseconds between looks at whether the socket is open yet; the first message says so at once.
const OPEN_POLL: u64 = 50;

/// A running verification. Dropping it does not stop it; [`Verification::cancel`] does.
#[derive(Clone)]
pub struct Verification(Rc<RefCell<Inner>>);

struct Inner {
    handshake: Handshake,
    address: GatewayAddress,
    key: Option<DeviceKey>,
    socket: Option<UnboundedSender<Order>>,
    /// Counts sockets, so that a late word of an old one is not taken for the new one's.
    round: u32,
    report: Rc<dyn Fn(Report)>,
}

/// What there is to tell.
pub enum Report {
    /// How it goes, with what happened so far.
    Progress(Progress, Recording),
    /// The end, with what happened.
    Finished(Box<Verdict>, Recording),
}

/// What the socket's task is told.
enum Order {
    Send(String),
    LookWhetherOpen,
    Close,
}

impl Verification {
    /// Starts one; `report` is called with the end exactly once. `key` belongs to the attempt's device.
    pub fn start(attempt: Attempt, key: Option<DeviceKey>, report: impl Fn(Report) + 'static) -> Self {
        let address = attempt.address.clone();
        let (handshake, effects) = Handshake::start(attempt, now());
        let inner = Inner { handshake, address, key, socket: None, round: 0, report: Rc::new(report) };
        let verification = Self(Rc::new(RefCell::new(inner)));
        verification.perform(effects);
        verification
    }

    /// Ends it with the verdict "cancelled", unless there is one already.
    pub fn cancel(&self) {
        self.happened(Event::Cancelled);
    }

    fn happened(&self, event: Event) {
        let effects = self.0.borrow_mut().handshake.handle(now(), event);
        self.perform(effects);
    }

    fn happened_in(&self, round: u32, event: Event) {
        if self.0.borrow().round == round {
            self.happened(event);
        }
    }

    fn perform(&self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Open => self.open(),
                Effect::Send(frame) => {
                    let text = self.0.borrow().handshake.text_of(frame);
                    self.order(Order::Send(text));
                }
                Effect::Sign => self.sign(),
                Effect::Close => {
                    self.order(Order::Close);
                    self.0.borrow_mut().socket = None;
                }
                Effect::Wake(after) => self.later(after, Event::Tick),
                Effect::RetryIn(after) => self.later(after, Event::RetryNow),
                Effect::Probe => self.probe(),
                Effect::Progress(progress) => self.report(Report::Progress(progress, self.recording())),
                Effect::Finish(verdict) => self.report(Report::Finished(verdict, self.recording())),
            }
        }
    }

    fn recording(&self) -> Recording {
        self.0.borrow().handshake.recording().clone()
    }

    fn report(&self, report: Report) {
        let tell = self.0.borrow().report.clone();
        tell(report);
    }

    fn sign(&self) {
        let verification = self.clone();
        let (round, key, text) = {
            let inner = self.0.borrow();
            (inner.round, inner.key.clone(), inner.handshake.text_to_sign())
        };
        spawn_local(async move {
            let signature = match (key, text) {
                (Some(key), Some(text)) => key.sign(&text).await,
                _ => None,
            };
            verification.happened_in(round, Event::Signed(signature));
        });
    }

    fn order(&self, order: Order) {
        if let Some(socket) = &self.0.borrow().socket {
            // A task that has ended needs no orders any more.
            let _ = socket.unbounded_send(order);
        }
    }

    fn later(&self, after: u32, event: Event) {
        let verification = self.clone();
        // One millisecond more: timers may fire a fraction early, and then nothing would wake again.
        set_timeout(move || verification.happened(event), Duration::from_millis(u64::from(after) + 1));
    }

    fn open(&self) {
        let (sender, receiver) = unbounded();
        let (round, url) = {
            let mut inner = self.0.borrow_mut();
            inner.round += 1;
            inner.socket = Some(sender);
            (inner.round, inner.address.socket_url())
        };
        match WebSocket::open(&url) {
            Ok(socket) => {
                self.look_whether_open(round);
                spawn_local(converse(self.clone(), round, socket, receiver));
            }
            // Only a page's own security rules make the constructor fail.
            Err(_) => self.happened_in(round, Event::RefusedByBrowser),
        }
    }

    fn look_whether_open(&self, round: u32) {
        if self.0.borrow().round == round && self.0.borrow().socket.is_some() {
            self.order(Order::LookWhetherOpen);
        }
    }

    /// A request whose answer cannot be read, but whose success says that something speaks HTTP there.
    fn probe(&self) {
        let verification = self.clone();
        let address = self.0.borrow().address.clone();
        let url = address.probe_url();
        spawn_local(async move {
            let answers = speaks_http(&url).await;
            let permission = surroundings::surroundings(&address).await.permission;
            verification.happened(Event::Probed { answers, permission });
        });
    }
}

async fn speaks_http(url: &str) -> bool {
    let options = web_sys::RequestInit::new();
    options.set_method("GET");
    options.set_mode(web_sys::RequestMode::NoCors);
    options.set_credentials(web_sys::RequestCredentials::Omit);
    options.set_cache(web_sys::RequestCache::NoStore);
    let Some(window) = web_sys::window() else {
        return false;
    };
    JsFuture::from(window.fetch_with_str_and_init(url, &options)).await.is_ok()
}

async fn converse(verification: Verification, round: u32, mut socket: WebSocket, mut orders: UnboundedReceiver<Order>) {
    let mut is_open = false;
    loop {
        let next = match select(socket.next(), orders.next()).await {
            Either::Left((message, _)) => Either::Left(message),
            Either::Right((order, _)) => Either::Right(order),
        };
        if !is_open && matches!(socket.state(), State::Open) {
            is_open = true;
            verification.happened_in(round, Event::Opened);
        }
        match next {
            Either::Left(Some(Ok(Message::Text(text)))) => verification.happened_in(round, Event::Text(text)),
            Either::Left(Some(Ok(Message::Bytes(_)))) => verification.happened_in(round, Event::Binary),
            // The error carries nothing; the close that follows it does.
            Either::Left(Some(Err(WebSocketError::ConnectionError))) => {}
            Either::Left(Some(Err(WebSocketError::ConnectionClose(close)))) => {
                // A close with a code of its own was said by somebody, so the socket was open, however briefly.
                if !is_open && close.code != 1006 {
                    verification.happened_in(round, Event::Opened);
                }
                let event = Event::Closed { code: close.code, reason: close.reason };
                return verification.happened_in(round, event);
            }
            Either::Left(_) => {
                let event = Event::Closed { code: 1006, reason: String::new() };
                return verification.happened_in(round, event);
            }
            Either::Right(Some(Order::Send(text))) => {
                // What cannot be sent ends in a close of its own.
                let _ = socket.send(Message::Text(text)).await;
            }
            Either::Right(Some(Order::LookWhetherOpen)) => {
                if !is_open {
                    let verification = verification.clone();
                    let again = move || verification.look_whether_open(round);
                    set_timeout(again, Duration::from_millis(OPEN_POLL));
                }
            }
            Either::Right(Some(Order::Close) | None) => {
                // The close is polite; the socket is dropped either way.
                let _ = socket.close(Some(1000), None);
                return;
            }
        }
    }
}
