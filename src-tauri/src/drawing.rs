//! How the window is drawn on a computer without a graphics card: an office's thin client or virtual machine.

use tauri::{App, Manager};

/// Lets the system's view draw by itself where no card would do it: OpenGL emulated by the processor is several times
/// slower than plain drawing, at the start above all.
#[cfg(target_os = "linux")]
pub fn suit_the_computer(app: &App) {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    if has_graphics_card() || is_driven() {
        return;
    }
    for window in app.webview_windows().into_values() {
        let asked = window.with_webview(|view| {
            if let Some(settings) = view.inner().settings() {
                settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
            }
        });
        if let Err(error) = asked {
            tracing::warn!(%error, "the window is drawn as on a computer with a graphics card");
        }
    }
}

/// Windows and macOS choose well by themselves.
#[cfg(not(target_os = "linux"))]
pub fn suit_the_computer(_app: &App) {}

#[cfg(target_os = "linux")]
fn has_graphics_card() -> bool {
    std::fs::read_dir("/dev/dri").is_ok_and(|mut nodes| {
        nodes.any(|node| {
            node.is_ok_and(|node| node.file_name().as_encoded_bytes().starts_with(b"renderD"))
        })
    })
}

/// A driver's pictures of a plainly drawn page never come.
#[cfg(target_os = "linux")]
fn is_driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}
