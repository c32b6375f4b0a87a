//! Events between the WebAssembly programs of the page: the form, the checker of existing files and the verification.
//! The latter two are loaded on demand.
//!
//! The programs share only the window, so they communicate by its custom events. The event names are also used in
//! `static/boot.js`.

use std::sync::atomic::{AtomicBool, Ordering};

use js_sys::Reflect;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{CustomEvent, CustomEventInit, Window};

/// Offers the form a plan with its secrets. The form marks the event as taken.
const TAKE: &str = "companion:take-plan";
/// Requests the form's plan. The form answers in the event's detail.
const ASK: &str = "companion:ask-plan";
/// Requests the form's plan and token. The form answers in the event's detail.
const ASK_DEPLOYMENT: &str = "companion:ask-deployment";
/// Publishes a changed plan or token of the form.
const TELL_DEPLOYMENT: &str = "companion:deployment";
/// Asks the loader to load the checker.
pub const OPEN: &str = "companion:existing";
/// The checker is mounted.
pub const READY: &str = "companion:existing-ready";
/// The checker could not be loaded, or has stopped.
pub const FAILED: &str = "companion:existing-failed";
/// Asks the loader to load the verification. The loader also sends it when the user scrolls near the verification.
pub const VERIFY_OPEN: &str = "companion:verify";
/// The verification is mounted.
pub const VERIFY_READY: &str = "companion:verify-ready";
/// The verification could not be loaded, or has stopped.
pub const VERIFY_FAILED: &str = "companion:verify-failed";

/// Set after a trap of this program. A fresh instance may have replaced it in the same window, and events are meant for
/// that one.
static HAS_STOPPED: AtomicBool = AtomicBool::new(false);

/// Whether this instance has stopped and must ignore events.
pub fn has_stopped() -> bool {
    HAS_STOPPED.load(Ordering::Relaxed)
}

/// After `failed` fires, this instance ignores all events: a retry mounts a fresh instance in the same window.
pub fn ignore_events_after(failed: &str) {
    listen(failed, |_| HAS_STOPPED.store(true, Ordering::Relaxed));
}

#[derive(Clone, PartialEq, Eq)]
pub struct PlanWithSecrets {
    /// A plan file.
    pub plan: String,
    pub gateway_token: String,
    pub keyring_password: String,
}

/// The form's values that the verification needs.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct DeploymentSnapshot {
    /// A plan file.
    pub plan: String,
    pub gateway_token: String,
}

impl DeploymentSnapshot {
    fn write(&self, detail: &JsValue) {
        set(detail, "plan", &self.plan);
        set(detail, "gatewayToken", &self.gateway_token);
    }

    fn read(detail: &JsValue) -> Option<Self> {
        Some(Self { plan: get(detail, "plan")?, gateway_token: get(detail, "gatewayToken")? })
    }
}

/// Offers a plan to the form. Returns whether the form took it.
pub fn offer_plan(given: &PlanWithSecrets) -> bool {
    let detail = js_sys::Object::new();
    set(&detail, "plan", &given.plan);
    set(&detail, "gatewayToken", &given.gateway_token);
    set(&detail, "keyringPassword", &given.keyring_password);
    send(TAKE, &detail).is_some() && get(&detail, "taken").is_some()
}

/// Handles offered plans. `take` returns whether it takes the plan.
pub fn on_plan(take: impl Fn(PlanWithSecrets) -> bool + 'static) {
    listen(TAKE, move |detail| {
        let plan = get(detail, "plan").zip(get(detail, "gatewayToken")).zip(get(detail, "keyringPassword"));
        if let Some(((plan, gateway_token), keyring_password)) = plan
            && take(PlanWithSecrets { plan, gateway_token, keyring_password })
        {
            set(detail, "taken", "yes");
        }
    });
}

/// The form's plan file; `None` if the user has not changed the form.
pub fn request_plan() -> Option<String> {
    let detail = js_sys::Object::new();
    send(ASK, &detail)?;
    get(&detail, "plan")
}

/// Answers requests for the form's plan.
pub fn on_plan_request(answer: impl Fn() -> Option<String> + 'static) {
    listen(ASK, move |detail| {
        if let Some(plan) = answer() {
            set(detail, "plan", &plan);
        }
    });
}

/// The form's current plan and token.
pub fn request_deployment() -> Option<DeploymentSnapshot> {
    let detail = js_sys::Object::new();
    send(ASK_DEPLOYMENT, &detail)?;
    DeploymentSnapshot::read(&detail)
}

/// Answers requests for the form's plan and token.
pub fn on_deployment_request(answer: impl Fn() -> DeploymentSnapshot + 'static) {
    listen(ASK_DEPLOYMENT, move |detail| answer().write(detail));
}

/// Announces a change of the form's plan or token.
pub fn publish_deployment(snapshot: &DeploymentSnapshot) {
    let detail = js_sys::Object::new();
    snapshot.write(&detail);
    // There may be no listeners.
    let _ = send(TELL_DEPLOYMENT, &detail);
}

/// Handles announced changes of the form's plan or token.
pub fn on_deployment(take: impl Fn(DeploymentSnapshot) + 'static) {
    listen(TELL_DEPLOYMENT, move |detail| {
        if let Some(snapshot) = DeploymentSnapshot::read(detail) {
            take(snapshot);
        }
    });
}

fn send(name: &str, detail: &js_sys::Object) -> Option<()> {
    let options = CustomEventInit::new();
    options.set_detail(detail);
    let event = CustomEvent::new_with_event_init_dict(name, &options).ok()?;
    window()?.dispatch_event(&event).ok().map(|_| ())
}

/// The listener is leaked on purpose: programs live as long as the page.
fn listen(name: &str, handle: impl Fn(&JsValue) + 'static) {
    let listener = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
        if !has_stopped() {
            handle(&event.detail());
        }
    });
    if let Some(window) = window() {
        // Adding a listener cannot fail with these arguments.
        let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

fn set(detail: &JsValue, name: &str, value: &str) {
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(detail, &name.into(), &value.into());
}

fn get(detail: &JsValue, name: &str) -> Option<String> {
    Reflect::get(detail, &name.into()).ok()?.as_string()
}

fn window() -> Option<Window> {
    web_sys::window()
}
