//! The page in the browser: what it knows is a signal; whenever it changes, the document follows. WebAssembly only.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::ev::Custom;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, HtmlDetailsElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent, MediaQueryList,
};

use crate::ui::action::{Action, Effect as Asked, Explanations, Held, Input, Kept, Loading, Spoken, Taken};
use crate::ui::model::{Model, first_draft};
use crate::ui::tree::{Element, element};
use crate::ui::{first_paint, ids, update, view};
use crate::web::live::{Dispatch, Live};
use crate::web::parts::ToldDeployment;
use crate::web::pause::pause;
use crate::web::{clipboard, clock, download, fault, page, parts, random, storage, surroundings, words};
use companion_core::diagram::layout::Variant;
use companion_core::i18n::{Text, current};
use companion_core::plan::{GatewayToken, Secrets, link, plan_file};

/// The fragment of the part that checks existing files.
const EXISTING: &str = "existing";
/// How long nothing is changed until that is a pause.
const PAUSE: Duration = Duration::from_millis(300);

/// Starts the application in the place of the first paint, bit by bit: a computer that is slow still answers whoever types or
/// scrolls meanwhile.
pub fn start() {
    fault::tell_developers();
    wasm_bindgen_futures::spawn_local(begin());
}

async fn begin() {
    if !words::install(words::FORM) {
        page::announce("companion:words-refused");
        return;
    }
    let place = page::element(first_paint::PLACE).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(place) = place else { return };
    let text = current::text();
    let Some(secrets) = random::secrets() else {
        page::announce("companion:ready");
        place.replace_children_with_node_0();
        let said =
            element("p").class("banner banner-error").attribute("role", "alert").text(text.problems.no_randomness);
        Live::mount(&place, said, Rc::new(|_, _| ()));
        return;
    };
    pause().await;
    let model = known(text, secrets);
    pause().await;
    let shown = shown(&place, text);
    let first = shown.as_ref().map(|_| first_paint::model(text));
    pause().await;
    let shown = shown.zip(first.as_ref().map(view::page));
    drop(first);
    pause().await;
    mount_to(place.clone(), move || App(AppProps { place, model, shown })).forget();
}

/// What the page knows when it begins.
fn known(text: &'static Text, secrets: Secrets) -> Model {
    let mut model = Model::new(text, secrets, page::origin(), surroundings::source());
    model.address = page::address();
    for kept in Kept::ALL {
        if let Some(text) = storage::kept(kept.key()) {
            model.take_kept(kept, &text);
        }
    }
    model
}

/// The page as the site shows it, where it is in the language that is spoken.
fn shown(place: &web_sys::Element, text: &'static Text) -> Option<web_sys::Node> {
    place.first_child().filter(|_| place.get_attribute(first_paint::LANGUAGE).as_deref() == Some(text.tag))
}

/// What the page knows, and what waits until the document has followed.
#[derive(Clone, Copy)]
struct Application {
    model: RwSignal<Model, LocalStorage>,
    waiting: StoredValue<Waiting, LocalStorage>,
}

/// What is still to be done.
#[derive(Default)]
struct Waiting {
    /// Once the document has followed.
    effects: Vec<Asked>,
    /// Until the typing pauses.
    pause: Option<TimeoutHandle>,
}

impl Application {
    fn act(self, action: Action, event: Option<&Event>) {
        let mut input = event.map(read).unwrap_or_default();
        input.now = clock::unix_milliseconds();
        let effects = self.model.try_update(|model| update::update(model, action, &input)).unwrap_or_default();
        for effect in effects {
            self.perform(effect, event);
        }
    }

    fn perform(self, effect: Asked, event: Option<&Event>) {
        match effect {
            Asked::PreventDefault => {
                if let Some(event) = event {
                    event.prevent_default();
                }
            }
            Asked::Copy(what, text) => spawn_local(async move {
                let is_copied = clipboard::copy(&text).await;
                self.act(Action::Copied(what, is_copied), None);
            }),
            Asked::Download(name, kind, bytes) => {
                // A browser that refuses says so itself; the text stays on the screen.
                let _ = download::download(&name, kind, &bytes);
            }
            Asked::Later(milliseconds, action) => {
                set_timeout(move || self.act(action, None), Duration::from_millis(milliseconds.into()));
            }
            Asked::ReadPlan(id) => self.read_file(id, Action::PlanRead),
            Asked::ReadShelf(id) => self.read_file(id, |_, text| Action::ShelfRead(text)),
            Asked::Keep(kept, text) => {
                if !storage::keep(kept.key(), &text) {
                    self.act(Action::NotKept, None);
                }
            }
            Asked::Pause => self.wait_for_pause(),
            Asked::Link(link) => page::replace_fragment(&link),
            Asked::Appear(appearance) => page::appear(appearance.id()),
            Asked::FetchLines => spawn_local(async move {
                let is_there = words::fetch(words::LINES).await;
                let lines = is_there.then(|| Explanations(current::lines()));
                self.act(Action::LinesAre(lines), None);
            }),
            Asked::ApplyUpdate => page::announce("companion:update-apply"),
            Asked::NewToken => {
                if let Some(bytes) = random::block() {
                    self.act(update::token_made(bytes), None);
                }
            }
            Asked::Fragment(fragment) => page::set_fragment(&fragment),
            Asked::LoadExisting => page::announce(parts::OPEN),
            Asked::LoadVerify => page::announce(parts::VERIFY_OPEN),
            Asked::SwitchLanguage(tag) => spawn_local(async move {
                // What cannot be fetched changes nothing; the menu goes back to the language that is spoken.
                let _ = words::switch(&tag).await;
                self.act(Action::Speak(Spoken(current::text())), None);
            }),
            Asked::TellDeployment => parts::tell_deployment(&self.told()),
            shown @ (Asked::Focus(_) | Asked::Select(_) | Asked::Print) => {
                self.waiting.update_value(|waiting| waiting.effects.push(shown));
            }
        }
    }

    /// What can be done once the document shows what is known.
    fn settle(self) {
        let effects = self.waiting.try_update_value(|waiting| std::mem::take(&mut waiting.effects));
        for effect in effects.unwrap_or_default() {
            match effect {
                Asked::Focus(id) => page::focus(&id),
                Asked::Select(id) => {
                    if let Some(element) = page::element(&id) {
                        clipboard::select(&element);
                    }
                }
                Asked::Print => page::print(),
                _ => {}
            }
        }
    }

    /// Says so once the typing pauses: browsers refuse addresses that change with every key.
    fn wait_for_pause(self) {
        let handle = set_timeout_with_handle(move || self.act(Action::Paused, None), PAUSE);
        let former = self.waiting.try_update_value(|waiting| std::mem::replace(&mut waiting.pause, handle.ok()));
        if let Some(former) = former.flatten() {
            former.clear();
        }
    }

    fn verify_is(self, loading: Loading) {
        let has_focus = page::element(ids::VERIFY_WAITING).is_some_and(|place| page::holds_focus(&place));
        if loading == Loading::Failed
            && let Some(root) = page::element(ids::VERIFY_ROOT)
        {
            // What a program that has stopped leaves behind answers nobody.
            root.replace_children_with_node_0();
        }
        self.act(Action::VerifyIs(loading, has_focus), None);
    }

    fn read_file(self, id: &str, read: fn(String, String) -> Action) {
        let input = page::element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
            self.act(read(file.name(), text), None);
            // So that the same file can be opened again after it was mended.
            input.set_value("");
        });
    }

    /// Draws the deployment as the window has room for it.
    fn follow_width(self, narrow: &MediaQueryList) {
        let list = narrow.clone();
        let changed = Closure::<dyn Fn()>::new(move || self.act(Action::Draw(variant(&list)), None));
        // A name and a function are all it takes.
        let _ = narrow.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
        changed.forget();
    }

    /// What the verification is told.
    fn told(self) -> ToldDeployment {
        self.model.with_untracked(|model| ToldDeployment {
            plan: plan_file::write(&model.draft),
            gateway_token: model.token().expose().to_owned(),
        })
    }

    /// Follows the address and the part that checks existing files.
    fn listen(self) {
        let show = move || match page::fragment().as_str() {
            EXISTING => self.act(Action::ShowExisting(true), None),
            fragment => {
                if self.model.with_untracked(|model| model.is_existing_shown) {
                    self.act(Action::ShowExisting(false), None);
                }
                // Of another plan than the one that stands there: somebody followed a link.
                if link::is_plan(fragment) && self.model.with_untracked(|model| model.link() != fragment) {
                    self.act(Action::OpenLink(fragment.to_owned()), None);
                }
            }
        };
        show();
        let followed = window_event_listener(leptos::ev::hashchange, move |_| show());
        let is = move |loading: Loading| move |_: Event| self.act(Action::ExistingIs(loading), None);
        let verify_is = move |loading: Loading| move |_: Event| self.verify_is(loading);
        let heard = [
            window_event_listener(Custom::<Event>::new(parts::READY), is(Loading::Ready)),
            window_event_listener(Custom::<Event>::new(parts::FAILED), is(Loading::Failed)),
            // The loader asks as well, when somebody comes near; so the request itself is what counts.
            window_event_listener(Custom::<Event>::new(parts::VERIFY_OPEN), verify_is(Loading::Loading)),
            window_event_listener(Custom::<Event>::new(parts::VERIFY_READY), verify_is(Loading::Ready)),
            window_event_listener(Custom::<Event>::new(parts::VERIFY_FAILED), verify_is(Loading::Failed)),
            followed,
            window_event_listener(leptos::ev::keydown, move |event| self.act(Action::Key, Some(event.as_ref()))),
            window_event_listener(Custom::<Event>::new("companion:update-ready"), move |_| {
                self.act(Action::UpdateReady, None);
            }),
            window_event_listener(leptos::ev::storage, move |event| {
                let kept = Kept::ALL.into_iter().find(|kept| event.key().as_deref() == Some(kept.key()));
                if let Some(kept) = kept {
                    self.act(Action::KeptElsewhere(kept, event.new_value()), None);
                }
            }),
        ];
        on_cleanup(move || heard.into_iter().for_each(WindowListenerHandle::remove));
        parts::on_ask_deployment(move || self.told());
        parts::on_plan(move |given| {
            let taken = take(&given.plan, &given.gateway_token, &given.keyring_password);
            let is_taken = taken.is_some();
            if let Some(taken) = taken {
                self.act(Action::Take(Box::new(taken)), None);
            }
            is_taken
        });
        parts::on_ask(move || {
            self.model.with_untracked(|model| {
                (model.draft != first_draft(model.origin.as_ref())).then(|| plan_file::write(&model.draft))
            })
        });
    }
}

fn variant(narrow: &MediaQueryList) -> Variant {
    if narrow.matches() { Variant::Narrow } else { Variant::Wide }
}

/// A plan and its secrets, as files say them.
fn take(plan: &str, gateway_token: &str, keyring_password: &str) -> Option<Taken> {
    let draft = plan_file::read(plan).ok()?;
    let secrets = Secrets {
        gateway_token: gateway_token.parse::<GatewayToken>().ok()?,
        keyring_password: keyring_password.parse().ok()?,
    };
    Some(Taken { draft, secrets })
}

/// What stands in the control of an event.
fn read(event: &Event) -> Input {
    let mut input = Input::default();
    if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
        input.key = key.key();
        input.held = Held { command: key.ctrl_key() || key.meta_key(), alt: key.alt_key(), shift: key.shift_key() };
        // With Alt some keyboards write another letter; the place of the key says which was meant.
        if input.held.alt
            && let Some(letter) = key.code().strip_prefix("Key")
        {
            input.key = letter.to_ascii_lowercase();
        }
        input.is_typing = event.target().is_some_and(|target| is_text_control(&target));
    }
    let Some(target) = event.current_target() else { return input };
    if let Some(control) = target.dyn_ref::<HtmlInputElement>() {
        input.value = control.value();
        input.is_on = control.checked();
    } else if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        input.value = area.value();
    } else if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        input.value = select.value();
    } else if let Some(details) = target.dyn_ref::<HtmlDetailsElement>() {
        input.is_on = details.open();
    }
    input
}

fn is_text_control(target: &web_sys::EventTarget) -> bool {
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return !matches!(input.type_().as_str(), "checkbox" | "radio" | "file" | "button");
    }
    target.is_instance_of::<HtmlTextAreaElement>()
}

/// The whole page. It has no view of its own: [`Live`] keeps what stands in `place` as it is to be.
///
/// `shown` is the page as the site shows it, and the tree that it shows.
#[component]
fn App(place: web_sys::HtmlElement, mut model: Model, shown: Option<(web_sys::Node, Element)>) -> impl IntoView {
    page::appear(model.appearance.id());
    let narrow = page::narrow();
    model.drawing = narrow.as_ref().map(variant);
    let application =
        Application { model: RwSignal::new_local(model), waiting: StoredValue::new_local(Waiting::default()) };
    let dispatch: Dispatch = Rc::new(move |action, event| application.act(action, Some(event)));
    let adopted = shown.and_then(|(shown, tree)| Live::adopt(&shown, tree, dispatch.clone()));
    let live = Rc::new(RefCell::new(adopted));
    let hear = {
        let live = live.clone();
        move || {
            application.listen();
            if let Some(narrow) = narrow {
                application.follow_width(&narrow);
            }
            if let Some(live) = live.borrow().as_ref() {
                live.tell_early_changes();
            }
        }
    };
    let follow = move |before: Option<()>| {
        let tree = application.model.with(view::page);
        let mut live = live.borrow_mut();
        if let Some(live) = live.as_mut() {
            live.follow(tree);
        } else {
            place.replace_children_with_node_0();
            *live = Live::mount(&place, tree, dispatch.clone());
        }
        drop(live);
        application.settle();
        if before.is_none() {
            page::announce("companion:ready");
        }
    };
    let owner = Owner::current();
    spawn_local(async move {
        let Some(owner) = owner else { return };
        pause().await;
        owner.with(hear);
        pause().await;
        owner.with(|| Effect::new(follow));
    });
}
