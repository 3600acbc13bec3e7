//! The server's certificate: made by itself at the first start and kept with its data, so that a centre needs nobody's
//! help to be safe. Desks know it by its SHA-256 fingerprint, which stands in every enrolment code.

use crate::keys::write_private;
use anyhow::{Context, bail};
use journal::chain::hex;
use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::sync::Arc;

const CERTIFICATE: &str = "certificate.pem";
const KEY: &str = "certificate.key";

/// The certificate with its key, ready to serve.
#[derive(Clone)]
pub struct Identity {
    pub config: Arc<ServerConfig>,
    /// SHA-256 of the end-entity certificate, hexadecimal.
    pub fingerprint: String,
}

/// The identity kept in `dir`; made there if neither part exists. An office with an own certificate puts it there.
pub fn identity(dir: &Path) -> anyhow::Result<Identity> {
    let (certificate, key) = (dir.join(CERTIFICATE), dir.join(KEY));
    match (certificate.exists(), key.exists()) {
        (true, true) => {}
        (false, false) => make(&certificate, &key)?,
        (true, false) => bail!(
            "{} has no {KEY} beside it; desks know the old certificate",
            certificate.display()
        ),
        (false, true) => bail!(
            "{} has no {CERTIFICATE} beside it; desks know the old certificate",
            key.display()
        ),
    }
    load(&certificate, &key)
}

fn make(certificate: &Path, key: &Path) -> anyhow::Result<()> {
    let pair = KeyPair::generate()?;
    let mut params =
        CertificateParams::new(vec!["mansap-server".to_owned(), "localhost".to_owned()])?;
    params.distinguished_name = DistinguishedName::new();
    params
        .distinguished_name
        .push(DnType::CommonName, "Mansap centre");
    // Pinned by fingerprint: a date would only stop the offices on some morning.
    params.not_before = date_time_ymd(2026, 1, 1);
    params.not_after = date_time_ymd(2066, 1, 1);
    let signed = params.self_signed(&pair)?;
    write_private(key, pair.serialize_pem().as_bytes())?;
    write_private(certificate, signed.pem().as_bytes())?;
    Ok(())
}

fn load(certificate: &Path, key: &Path) -> anyhow::Result<Identity> {
    let pem =
        fs::read(certificate).with_context(|| format!("cannot read {}", certificate.display()))?;
    let chain = CertificateDer::pem_slice_iter(&pem)
        .collect::<Result<Vec<_>, _>>()
        .with_context(|| format!("{} holds no certificate", certificate.display()))?;
    let first = chain
        .first()
        .with_context(|| format!("{} holds no certificate", certificate.display()))?;
    let fingerprint = hex(Sha256::digest(first.as_ref()).as_slice());
    let secret = PrivateKeyDer::from_pem_file(key)
        .with_context(|| format!("{} holds no key", key.display()))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, secret)
        .context("certificate and key do not belong together")?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Identity {
        config: Arc::new(config),
        fingerprint,
    })
}
