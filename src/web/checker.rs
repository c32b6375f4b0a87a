//! The page's end of the worker that checks files. It is started with the first question.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::words;
use companion_core::worker_api::wire::{Answer, Request};

/// What a message with words has in place of a number; the files follow.
pub const WORDS: &str = "words";

/// The `<meta>` that names the script of the worker.
const SCRIPT: &str = "meta[name=checker-worker]";

/// The worker could not be loaded, or has stopped; the next question starts a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckerGone;

/// An answer with the contents it speaks of.
pub type Reply = (Answer, Vec<Vec<u8>>);

type Waiting = HashMap<u32, oneshot::Sender<Reply>>;

/// Asks the worker. Clones ask the same one.
#[derive(Clone, Default)]
pub struct CheckerClient {
    inner: Rc<RefCell<Inner>>,
}

#[derive(Default)]
struct Inner {
    running: Option<Running>,
    next: u32,
}

struct Running {
    worker: Worker,
    is_ready: Rc<RefCell<bool>>,
    /// Messages for a worker that is still being loaded.
    queue: Rc<RefCell<Vec<Array>>>,
    waiting: Rc<RefCell<Waiting>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl CheckerClient {
    /// Asks, and waits for the answer.
    pub async fn ask(&self, request: &Request, contents: &[Vec<u8>]) -> Result<Reply, CheckerGone> {
        let receiver = self.send(request, contents).ok_or(CheckerGone)?;
        let reply = receiver.await;
        if reply.is_err() {
            self.inner.borrow_mut().running = None;
        }
        reply.map_err(|_| CheckerGone)
    }

    fn send(&self, request: &Request, contents: &[Vec<u8>]) -> Option<oneshot::Receiver<Reply>> {
        let mut inner = self.inner.borrow_mut();
        if inner.running.is_none() {
            inner.running = Some(Running::start()?);
        }
        inner.next = inner.next.wrapping_add(1);
        let number = inner.next;
        let running = inner.running.as_ref()?;
        let message = Array::of2(&number.into(), &serde_json::to_string(request).ok()?.into());
        for content in contents {
            message.push(&Uint8Array::from(content.as_slice()));
        }
        let (sender, receiver) = oneshot::channel();
        running.waiting.borrow_mut().insert(number, sender);
        running.post(message)?;
        Some(receiver)
    }

    /// Hands the installed language to a worker that runs; the next one gets it with its start.
    pub fn speak(&self) {
        if let (Some(running), Some(message)) = (self.inner.borrow().running.as_ref(), words_message()) {
            // A worker that does not take it answers no question either.
            let _ = running.post(message);
        }
    }
}

impl Running {
    fn post(&self, message: Array) -> Option<()> {
        if *self.is_ready.borrow() {
            return self.worker.post_message(&message).ok();
        }
        self.queue.borrow_mut().push(message);
        Some(())
    }

    fn start() -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let document = web_sys::window()?.document()?;
        let named = document.query_selector(SCRIPT).ok()??.get_attribute("content")?;
        let script = web_sys::Url::new_with_base(&named, &document.base_uri().ok()??).ok()?.href();
        let worker = Worker::new_with_options(&script, &options).ok()?;
        let is_ready = Rc::new(RefCell::new(false));
        // The words go before every question.
        let queue = Rc::new(RefCell::new(vec![words_message()?]));
        let waiting: Rc<RefCell<Waiting>> = Rc::default();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new({
            let (worker, is_ready, queue, waiting) = (worker.clone(), is_ready.clone(), queue.clone(), waiting.clone());
            move |event: MessageEvent| {
                let Ok(message) = event.data().dyn_into::<Array>() else { return };
                // The first one says that the worker listens.
                if message.length() == 0 {
                    *is_ready.borrow_mut() = true;
                    for waiting in queue.borrow_mut().drain(..) {
                        // One that cannot be sent leaves its question without an answer, which ends with the worker.
                        let _ = worker.post_message(&waiting);
                    }
                    return;
                }
                let Some((number, reply)) = read(&message) else { return };
                if let Some(sender) = waiting.borrow_mut().remove(&number) {
                    // Whoever asked may have stopped waiting.
                    let _ = sender.send(reply);
                }
            }
        });
        // A worker that cannot be loaded or has stopped answers nobody any more.
        let on_error = Closure::<dyn FnMut(Event)>::new({
            let waiting = waiting.clone();
            move |_: Event| waiting.borrow_mut().clear()
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self { worker, is_ready, queue, waiting, _on_message: on_message, _on_error: on_error })
    }
}

fn words_message() -> Option<Array> {
    let message = words::files(words::CHECKER)?;
    message.unshift(&WORDS.into());
    Some(message)
}

fn read(message: &Array) -> Option<(u32, Reply)> {
    let number = message.get(0).as_f64()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it went out as this type")]
    let number = number as u32;
    let answer = serde_json::from_str(&message.get(1).as_string()?).ok()?;
    let contents = message.iter().skip(2).map(|content| content.unchecked_into::<Uint8Array>().to_vec()).collect();
    Some((number, (answer, contents)))
}
