//! The state registers: the stand-in as a real HTTP server, with people of the story's own.

use casework::people::Iin;
use casework::registers::Reply;
use gateways::Registers;
use gateways::registers::Settings;
use standins::behaviour::State;
use standins::{Behaviour, People};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Mutex;
use std::time::Duration;

/// Registers that know nobody until the story says so.
pub struct StateRegisters {
    standin: standins::Registers,
    address: SocketAddr,
    quiet: Mutex<BTreeSet<String>>,
    /// A register that is not waited for long.
    impatient_of: Option<&'static str>,
}

impl StateRegisters {
    pub async fn open() -> StateRegisters {
        let standin = standins::Registers::new(People::default(), Behaviour::default());
        let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = socket.local_addr().unwrap();
        let router = standin.clone().router();
        tokio::spawn(async move { axum::serve(socket, router).await.unwrap() });
        StateRegisters {
            standin,
            address,
            quiet: Mutex::default(),
            impatient_of: None,
        }
    }

    /// The centre hangs up early on that register, which the story will make silent.
    pub fn impatient_of(self, register: &'static str) -> StateRegisters {
        StateRegisters {
            impatient_of: Some(register),
            ..self
        }
    }

    /// The centre's line to them. On a slow machine an answer takes long; nobody shall take that for silence.
    pub fn gateway(&self) -> Registers {
        let mut settings = Settings::new(&format!("http://{}", self.address));
        settings.timeout = Duration::from_secs(60);
        if let Some(register) = self.impatient_of {
            let timeout = Duration::from_millis(700);
            settings.timeouts.insert(register.into(), timeout);
        }
        Registers::new(settings).unwrap()
    }

    /// This is what they know of a person from now on.
    pub fn know(&self, iin: &Iin, answers: Vec<(&'static str, Reply)>) {
        for (register, reply) in answers {
            self.standin.put_reply(iin, register, reply);
        }
    }

    /// Takes questions and never answers them.
    pub fn falls_silent(&self, register: &str) {
        self.standin.set_register(register, State::Silent);
        self.quiet.lock().unwrap().insert(register.to_owned());
    }

    /// Answers with an error at once.
    pub fn breaks_down(&self, register: &str) {
        self.standin.set_register(register, State::Down);
        self.quiet.lock().unwrap().insert(register.to_owned());
    }

    pub fn answers_again(&self, register: &str) {
        self.standin.set_register(register, State::Up);
        self.quiet.lock().unwrap().remove(register);
    }

    /// Whether the story lets it answer.
    pub fn answers(&self, register: &str) -> bool {
        !self.quiet.lock().unwrap().contains(register)
    }

    /// How often a register was asked, by whomever.
    pub fn times_asked(&self, register: &str) -> usize {
        let asked = self.standin.questions();
        asked.iter().filter(|(to, _)| to == register).count()
    }

    /// All questions that ever arrived.
    pub fn questions(&self) -> usize {
        self.standin.questions().len()
    }
}
