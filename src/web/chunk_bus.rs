//! How the programs of the page speak: the form's, the one that checks existing files and the one that verifies. Those two
//! are loaded on demand.
//!
//! They share a window and nothing else. What is said travels as an event of that window.

use std::sync::atomic::{AtomicBool, Ordering};

use js_sys::Reflect;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{CustomEvent, CustomEventInit, Window};

/// A plan with its secrets is to be taken into the form; the one who takes it says so.
const TAKE: &str = "companion:take-plan";
/// The plan of the form is asked for.
const ASK: &str = "companion:ask-plan";
/// The plan and the token of the form are asked for.
const ASK_DEPLOYMENT: &str = "companion:ask-deployment";
/// The plan or the token of the form has changed.
const TELL_DEPLOYMENT: &str = "companion:deployment";
/// The loader is to load the program that checks existing files.
pub const OPEN: &str = "companion:existing";
/// It is there.
pub const READY: &str = "companion:existing-ready";
/// It could not be loaded, or has stopped.
pub const FAILED: &str = "companion:existing-failed";
/// The loader is to load the program that verifies. The loader itself says so when somebody comes near its place.
pub const VERIFY_OPEN: &str = "companion:verify";
/// It is there.
pub const VERIFY_READY: &str = "companion:verify-ready";
/// It could not be loaded, or has stopped.
pub const VERIFY_FAILED: &str = "companion:verify-failed";

/// This program has stopped because of a fault of its own. A fresh copy may have taken its place, and what is told is for that.
static HAS_STOPPED: AtomicBool = AtomicBool::new(false);

/// Whether this program has stopped: then nothing is for it any more.
pub fn has_stopped() -> bool {
    HAS_STOPPED.load(Ordering::Relaxed)
}

/// When this is told, and from then on, nothing that is told reaches this program.
pub fn ignore_events_after(failed: &str) {
    listen(failed, |_| HAS_STOPPED.store(true, Ordering::Relaxed));
}

/// A plan file and the secrets that belong to it.
#[derive(Clone, PartialEq, Eq)]
pub struct PlanWithSecrets {
    /// The plan file.
    pub plan: String,
    /// The gateway's token.
    pub gateway_token: String,
    /// The password of gog's keyring.
    pub keyring_password: String,
}

/// What the verification needs of the form.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct DeploymentSnapshot {
    /// The plan file.
    pub plan: String,
    /// The gateway's token.
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

/// Hands a plan to the form; whether it was taken.
pub fn offer_plan(given: &PlanWithSecrets) -> bool {
    let detail = js_sys::Object::new();
    set(&detail, "plan", &given.plan);
    set(&detail, "gatewayToken", &given.gateway_token);
    set(&detail, "keyringPassword", &given.keyring_password);
    send(TAKE, &detail).is_some() && get(&detail, "taken").is_some()
}

/// Calls `take` with every plan that is handed over; it says whether it took it.
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

/// The form's plan file, where somebody changed the form.
pub fn request_plan() -> Option<String> {
    let detail = js_sys::Object::new();
    send(ASK, &detail)?;
    get(&detail, "plan")
}

/// Answers whoever asks for the form's plan.
pub fn on_plan_request(answer: impl Fn() -> Option<String> + 'static) {
    listen(ASK, move |detail| {
        if let Some(plan) = answer() {
            set(detail, "plan", &plan);
        }
    });
}

/// The form's plan and token as they are now.
pub fn request_deployment() -> Option<DeploymentSnapshot> {
    let detail = js_sys::Object::new();
    send(ASK_DEPLOYMENT, &detail)?;
    DeploymentSnapshot::read(&detail)
}

/// Answers whoever asks for the form's plan and token.
pub fn on_deployment_request(answer: impl Fn() -> DeploymentSnapshot + 'static) {
    listen(ASK_DEPLOYMENT, move |detail| answer().write(detail));
}

/// Tells that the form's plan or token is another now.
pub fn publish_deployment(told: &DeploymentSnapshot) {
    let detail = js_sys::Object::new();
    told.write(&detail);
    // Nobody has to listen.
    let _ = send(TELL_DEPLOYMENT, &detail);
}

/// Calls `take` with every later plan and token of the form.
pub fn on_deployment(take: impl Fn(DeploymentSnapshot) + 'static) {
    listen(TELL_DEPLOYMENT, move |detail| {
        if let Some(told) = DeploymentSnapshot::read(detail) {
            take(told);
        }
    });
}

fn send(name: &str, detail: &js_sys::Object) -> Option<()> {
    let options = CustomEventInit::new();
    options.set_detail(detail);
    let event = CustomEvent::new_with_event_init_dict(name, &options).ok()?;
    window()?.dispatch_event(&event).ok().map(|_| ())
}

/// For as long as the page lives: all programs do.
fn listen(name: &str, handle: impl Fn(&JsValue) + 'static) {
    let listener = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
        if !has_stopped() {
            handle(&event.detail());
        }
    });
    if let Some(window) = window() {
        // A name and a function are all it takes.
        let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

fn set(detail: &JsValue, name: &str, value: &str) {
    // A plain object takes every property.
    let _ = Reflect::set(detail, &name.into(), &value.into());
}

fn get(detail: &JsValue, name: &str) -> Option<String> {
    Reflect::get(detail, &name.into()).ok()?.as_string()
}

fn window() -> Option<Window> {
    web_sys::window()
}
