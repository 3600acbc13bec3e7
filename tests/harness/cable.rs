//! The line between one desk and the centre, cut below the program: a relay that can be pulled out, and that can lose
//! the reply to a push which the centre has carried out already.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// Handshake and question for the status are shorter than this, a push with an act is longer.
const LONGER_THAN_A_QUESTION: usize = 2_000;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Whole,
    PulledOut,
    /// What goes up arrives; the reply to anything as long as a push does not.
    OneWay,
}

/// A cable that somebody can trip over.
pub struct Cable {
    address: SocketAddr,
    state: watch::Sender<State>,
}

impl Cable {
    pub async fn laid(centre: SocketAddr) -> Cable {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (state, seen) = watch::channel(State::Whole);
        tokio::spawn(async move {
            while let Ok((desk, _)) = listener.accept().await {
                if *seen.borrow() != State::PulledOut {
                    tokio::spawn(carry(desk, centre, seen.clone()));
                }
            }
        });
        Cable { address, state }
    }

    /// What the desk takes for the centre's address.
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    pub fn is_pulled_out(&self) {
        self.state.send_replace(State::PulledOut);
    }

    pub fn loses_replies(&self) {
        self.state.send_replace(State::OneWay);
    }

    pub fn is_whole_again(&self) {
        self.state.send_replace(State::Whole);
    }
}

async fn carry(mut desk: TcpStream, centre: SocketAddr, mut state: watch::Receiver<State>) {
    let Ok(mut centre) = TcpStream::connect(centre).await else {
        return;
    };
    let (mut from_desk, mut to_desk) = desk.split();
    let (mut from_centre, mut to_centre) = centre.split();
    let sent = Arc::new(AtomicUsize::new(0));
    let up = async {
        let mut buffer = vec![0; 16 * 1024];
        while let Ok(n @ 1..) = from_desk.read(&mut buffer).await {
            sent.fetch_add(n, Ordering::SeqCst);
            if to_centre.write_all(&buffer[..n]).await.is_err() {
                return;
            }
        }
    };
    let one_way = state.clone();
    let down = async {
        let mut buffer = vec![0; 16 * 1024];
        while let Ok(n @ 1..) = from_centre.read(&mut buffer).await {
            let long = sent.load(Ordering::SeqCst) > LONGER_THAN_A_QUESTION;
            if long && *one_way.borrow() == State::OneWay {
                return;
            }
            if to_desk.write_all(&buffer[..n]).await.is_err() {
                return;
            }
        }
    };
    tokio::select! {
        () = up => {}
        () = down => {}
        _ = state.wait_for(|state| *state == State::PulledOut) => {}
    }
}
