//! A signing key in the browser. Its private half cannot be read out, neither by this program nor by anybody else.

use js_sys::{Array, ArrayBuffer, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, IdbDatabase, IdbOpenDbRequest, IdbRequest, IdbTransactionMode, SubtleCrypto};

use companion_core::gateway::Device;

const ALGORITHM: &str = "Ed25519";
const DATABASE: &str = "setup-companion";
const STORE: &str = "keys";
const PRIVATE: &str = "device-private";
const PUBLIC: &str = "device-public";

/// A key pair.
#[derive(Debug, Clone)]
pub struct DeviceKey {
    private: CryptoKey,
    public: CryptoKey,
    /// What may be told of it.
    pub device: Device,
}

impl DeviceKey {
    /// Makes one. `None` where the browser has no Ed25519, or gives this page no keys.
    pub async fn generate() -> Option<Self> {
        let uses = Array::of2(&JsValue::from_str("sign"), &JsValue::from_str("verify"));
        let pair = subtle()?.generate_key_with_str(ALGORITHM, false, &uses).ok()?;
        let pair = JsFuture::from(pair).await.ok()?;
        let key = |name: &str| Reflect::get(&pair, &JsValue::from_str(name)).ok()?.dyn_into::<CryptoKey>().ok();
        Self::of(key("privateKey")?, key("publicKey")?).await
    }

    /// The one that was kept.
    pub async fn load() -> Option<Self> {
        let database = Database::open().await?;
        let private = database.get(PRIVATE).await?;
        let public = database.get(PUBLIC).await?;
        Self::of(private, public).await
    }

    /// Keeps it on this device; `false` when the browser keeps nothing.
    pub async fn keep(&self) -> bool {
        let kept = async {
            let database = Database::open().await?;
            let transaction = database.0.transaction_with_str_and_mode(STORE, IdbTransactionMode::Readwrite).ok()?;
            let store = transaction.object_store(STORE).ok()?;
            let private = store.put_with_key(&self.private, &JsValue::from_str(PRIVATE)).ok()?;
            let public = store.put_with_key(&self.public, &JsValue::from_str(PUBLIC)).ok()?;
            done(&private).await?;
            done(&public).await?;
            Some(())
        };
        kept.await.is_some()
    }

    /// Forgets the one that was kept, with everything around it.
    pub async fn forget() {
        let request = factory().and_then(|factory| factory.delete_database(DATABASE).ok());
        if let Some(request) = request {
            let promise = Promise::new(&mut |resolve, _| {
                request.set_onsuccess(Some(&resolve));
                request.set_onerror(Some(&resolve));
                // Another page of this site holds it open; it is deleted when that one is closed.
                request.set_onblocked(Some(&resolve));
            });
            // Whoever asked looks for it again.
            let _ = JsFuture::from(promise).await;
        }
    }

    /// Signs a text; base64url without padding.
    pub async fn sign(&self, text: &str) -> Option<String> {
        let signature = subtle()?.sign_with_str_and_u8_array(ALGORITHM, &self.private, text.as_bytes()).ok()?;
        Some(base64url(&bytes(&JsFuture::from(signature).await.ok()?)?))
    }

    async fn of(private: CryptoKey, public: CryptoKey) -> Option<Self> {
        let subtle = subtle()?;
        let raw = bytes(&JsFuture::from(subtle.export_key("raw", &public).ok()?).await.ok()?)?;
        let digest = subtle.digest_with_str_and_u8_array("SHA-256", &raw).ok()?;
        let digest = bytes(&JsFuture::from(digest).await.ok()?)?;
        let id = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(hexadecimal).collect();
        let device = Device { id, public_key: base64url(&raw) };
        Some(Self { private, public, device })
    }
}

fn subtle() -> Option<SubtleCrypto> {
    // Pages that came unencrypted from the network have no such object.
    let crypto = web_sys::window()?.crypto().ok()?;
    let subtle = Reflect::get(&crypto, &JsValue::from_str("subtle")).ok()?;
    subtle.dyn_into().ok()
}

fn bytes(buffer: &JsValue) -> Option<Vec<u8>> {
    Some(Uint8Array::new(buffer.dyn_ref::<ArrayBuffer>()?).to_vec())
}

fn hexadecimal(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16).unwrap_or('0')
}

fn base64url(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 3);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0_u32, |group, byte| (group << 8) | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for position in 0..=chunk.len() {
            let index = usize::try_from((group >> (18 - 6 * position)) & 63).unwrap_or_default();
            text.extend(LETTERS.get(index).map(|letter| char::from(*letter)));
        }
    }
    text
}

fn factory() -> Option<web_sys::IdbFactory> {
    web_sys::window()?.indexed_db().ok()?
}

/// An open database. It is closed on every way out, or it could not be deleted.
struct Database(IdbDatabase);

impl Database {
    async fn open() -> Option<Self> {
        let request: IdbOpenDbRequest = factory()?.open_with_u32(DATABASE, 1).ok()?;
        let for_upgrade = request.clone();
        let upgrade = Closure::once(move || {
            let database = for_upgrade.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok());
            if let Some(database) = database {
                // A store that cannot be made is missed when something is to be put into it.
                let _ = database.create_object_store(STORE);
            }
        });
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        done(&request).await?.dyn_into().ok().map(Self)
    }

    async fn get(&self, name: &str) -> Option<CryptoKey> {
        let store = self.0.transaction_with_str(STORE).ok()?.object_store(STORE).ok()?;
        done(&store.get(&JsValue::from_str(name)).ok()?).await?.dyn_into().ok()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// Waits for a request of the database.
async fn done(request: &IdbRequest) -> Option<JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await.ok()?;
    request.result().ok()
}

/// Whether a whole key is kept, without making a database to find out. Browsers that cannot list databases cannot make such
/// keys either.
pub async fn is_kept() -> bool {
    exists().await && DeviceKey::load().await.is_some()
}

async fn exists() -> bool {
    let list = factory()
        .and_then(|factory| {
            let list = Reflect::get(&factory, &JsValue::from_str("databases")).ok()?;
            list.dyn_into::<js_sys::Function>().ok()?.call0(&factory).ok()
        })
        .and_then(|promise| promise.dyn_into::<Promise>().ok());
    let Some(list) = list else {
        return false;
    };
    JsFuture::from(list).await.is_ok_and(|list| {
        Array::from(&list).iter().any(|database: JsValue| {
            Reflect::get(&database, &JsValue::from_str("name")).is_ok_and(|name| name == DATABASE)
        })
    })
}
