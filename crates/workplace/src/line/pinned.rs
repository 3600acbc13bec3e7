//! TLS that trusts one certificate: the one whose fingerprint stood in the enrolment code.

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use std::sync::Arc;

/// Said inside the TLS error, so that the screens can tell a foreign server from a broken line.
pub const NOT_THE_ENROLLED_SERVER: &str = "not the server this device was enrolled with";

/// A client configuration that accepts the certificate with that SHA-256 fingerprint and no other.
pub fn config(fingerprint: &str) -> Result<ClientConfig, String> {
    let pinned = journal::chain::unhex(fingerprint)
        .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
        .ok_or("the fingerprint is not 64 hexadecimal digits")?;
    let provider = Arc::new(ring::default_provider());
    ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(|e| e.to_string())
        .map(|builder| {
            builder
                .dangerous()
                .with_custom_certificate_verifier(Arc::new(Pinned { pinned, provider }))
                .with_no_client_auth()
        })
}

/// Checks the fingerprint of the certificate and, as always, that its key signed the handshake.
#[derive(Debug)]
struct Pinned {
    pinned: [u8; 32],
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let digest = ring_digest(certificate);
        if digest == self.pinned {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(Error::General(NOT_THE_ENROLLED_SERVER.into()))
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(
            message,
            certificate,
            signature,
            &self.provider.signature_verification_algorithms,
        )
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(
            message,
            certificate,
            signature,
            &self.provider.signature_verification_algorithms,
        )
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

/// SHA-256 of the certificate as sent, the fingerprint that every TLS tool prints.
fn ring_digest(certificate: &CertificateDer<'_>) -> [u8; 32] {
    use sha2::Digest;
    sha2::Sha256::digest(certificate.as_ref()).into()
}
