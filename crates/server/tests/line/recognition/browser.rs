//! A browser in small: keeps its cookies, follows nothing, and sends forms as they stand on a page.

use crate::office::Office;
use crate::pinned::pinned;
use reqwest::header::{COOKIE, HeaderMap, SET_COOKIE};
use reqwest::{Client, StatusCode, redirect};
use std::collections::BTreeMap;

pub const HOME: &str = "/recognition";

pub struct Browser {
    http: Client,
    base: String,
    pub cookies: BTreeMap<String, String>,
    /// Who made it send a form, as browsers say it.
    pub site: &'static str,
}

pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Browser {
    pub fn open(office: &Office) -> Browser {
        let http = Client::builder()
            .tls_backend_preconfigured(pinned(&office.serving.fingerprint))
            .redirect(redirect::Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        Browser {
            http,
            base: format!("https://{}", office.serving.address),
            cookies: BTreeMap::new(),
            site: "same-origin",
        }
    }

    pub async fn signed_in(office: &Office, login: &str, password: &str) -> Browser {
        let mut browser = Browser::open(office);
        let answer = browser.signs_in(login, password).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        browser
    }

    pub async fn signs_in(&mut self, login: &str, password: &str) -> Page {
        let fields = [("login", login), ("password", password)];
        self.posts("/recognition/sign-in", &fields).await
    }

    pub async fn gets(&mut self, path: &str) -> Page {
        let request = self.http.get(format!("{}{path}", self.base));
        self.sends(request).await
    }

    pub async fn posts(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = self
            .http
            .post(format!("{}{path}", self.base))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", self.site)
            .body(encoded(fields));
        self.sends(request).await
    }

    /// The form of that act on a page, with its hidden fields, filled in.
    pub async fn fills_in(
        &mut self,
        page: &Page,
        path: &str,
        act: &str,
        fields: &[(&str, &str)],
    ) -> Page {
        let (key, nonce) = (page.hidden("key"), page.hidden("nonce"));
        let mut all = vec![("key", key.as_str()), ("nonce", nonce.as_str())];
        all.extend(fields);
        self.posts(&format!("{path}/{act}"), &all).await
    }

    async fn sends(&mut self, request: reqwest::RequestBuilder) -> Page {
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .map(|(k, v)| format!("{k}={v}"))
            .collect();
        let reply = request
            .header(COOKIE, cookies.join("; "))
            .send()
            .await
            .unwrap();
        for cookie in reply.headers().get_all(SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        Page {
            status: reply.status(),
            headers: reply.headers().clone(),
            text: reply.text().await.unwrap(),
        }
    }
}

impl Page {
    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let from = format!(r#"name="{name}" value=""#);
        let (_, rest) = self
            .text
            .split_once(&from)
            .unwrap_or_else(|| panic!("no {name}"));
        rest.split('"').next().unwrap().to_owned()
    }

    /// Addresses of the referrals on a list.
    pub fn referrals(&self) -> Vec<String> {
        let links = self.text.split(r#"href=""#).skip(1);
        links
            .filter_map(|rest| rest.split('"').next())
            .filter(|path| path.starts_with("/recognition/referrals/"))
            .map(str::to_owned)
            .collect()
    }

    pub fn has(&self, words: &str) -> bool {
        self.text.contains(words)
    }
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| -> String {
        text.bytes()
            .map(|b| match b {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                    char::from(b).to_string()
                }
                other => format!("%{other:02X}"),
            })
            .collect()
    };
    let pairs = fields
        .iter()
        .map(|(k, v)| format!("{}={}", encode(k), encode(v)));
    pairs.collect::<Vec<_>>().join("&")
}
