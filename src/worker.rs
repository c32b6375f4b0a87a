//! The worker that checks files: receives requests, answers them. WebAssembly only.
//!
//! A message is an array: a number that comes back with the answer, the request or answer as JSON, then the contents of
//! files as `Uint8Array`. The first message of all comes from here and says that requests can come. Before the first request
//! and with each change of the language come the files of the words, with a name in place of the number.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::web::checker::WORDS;
use crate::web::{fault, words};
use companion_core::i18n::current;
use companion_core::worker_api::Checker;
use companion_core::worker_api::wire::Request;

/// Whether this program runs in a worker.
pub fn is_here() -> bool {
    js_sys::global().is_instance_of::<DedicatedWorkerGlobalScope>()
}

/// Listens until the page ends the worker.
pub fn start() {
    fault::tell_developers();
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let checker = RefCell::new(None);
    let own = scope.clone();
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(answer) = answer(&checker, &event) else { return };
        // Only a page that has gone does not take it.
        let _ = own.post_message(&answer);
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    let _ = scope.post_message(&Array::new());
}

fn answer(checker: &RefCell<Option<Checker>>, event: &MessageEvent) -> Option<Array> {
    let message: Array = event.data().dyn_into().ok()?;
    if message.get(0).as_string().as_deref() == Some(WORDS) {
        speak(&mut checker.borrow_mut(), &message.slice(1, message.length()));
        return None;
    }
    let request: Request = serde_json::from_str(&message.get(1).as_string()?).ok()?;
    let bytes: Vec<Vec<u8>> =
        message.iter().skip(2).map(|content| content.unchecked_into::<Uint8Array>().to_vec()).collect();
    let (answer, contents) = checker.borrow_mut().as_mut()?.answer(request, &bytes);
    let reply = Array::of2(&message.get(0), &serde_json::to_string(&answer).ok()?.into());
    for content in contents {
        reply.push(&Uint8Array::from(content.as_slice()));
    }
    Some(reply)
}

/// Answers in the language of these files from now on.
fn speak(checker: &mut Option<Checker>, files: &Array) {
    if !words::install_from(words::CHECKER, files) {
        // An error of the worker is what the page understands; its questions would wait for ever.
        wasm_bindgen::throw_str("the words do not belong to this program");
    }
    let speech = current::speech();
    match checker {
        Some(checker) => checker.speak(speech),
        None => *checker = Some(Checker::new(speech)),
    }
}
