//! Numbers that add up, as a network: each number is an arc, each sum a node into which as much flows as out of it.
//!
//! Whether a reader who knows every sum can compute a number that is not shown is a question about this network: they can
//! exactly when no other whole numbers fit, that is, when no round trip through its arc can be raised or lowered.

/// A sum, or [`FREE`].
pub(super) type Node = usize;
/// The world outside the table: nothing has to add up there.
pub(super) const FREE: Node = 0;

/// What the reader knows of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// Shown as it is.
    Exactly,
    /// From `least` to `most`; `None` is without end.
    Within { least: u32, most: Option<u32> },
}

#[derive(Clone, Debug)]
pub(super) struct Arc {
    pub from: Node,
    pub to: Node,
    pub value: u32,
    pub known: Known,
}

impl Arc {
    fn can_rise(&self) -> bool {
        match self.known {
            Known::Exactly => false,
            Known::Within { most, .. } => most.is_none_or(|most| self.value < most),
        }
    }

    fn can_fall(&self) -> bool {
        match self.known {
            Known::Exactly => false,
            Known::Within { least, .. } => self.value > least,
        }
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct Network {
    pub arcs: Vec<Arc>,
    nodes: usize,
}

impl Network {
    pub fn new() -> Network {
        Network {
            arcs: Vec::new(),
            nodes: 1,
        }
    }

    pub fn node(&mut self) -> Node {
        self.nodes += 1;
        self.nodes - 1
    }

    /// Adds a number that flows from one sum to another; gives its place.
    pub fn arc(&mut self, from: Node, to: Node, value: u32, known: Known) -> usize {
        self.arcs.push(Arc {
            from,
            to,
            value,
            known,
        });
        self.arcs.len() - 1
    }

    /// Whether the number follows from what is shown: no other one fits. The true numbers fit, and the sums are those of
    /// a network, so one more or one less is enough to ask for.
    pub fn is_determined(&self, place: usize) -> bool {
        let arc = &self.arcs[place];
        let rises = arc.can_rise() && self.leads(arc.to, arc.from, place);
        let falls = || arc.can_fall() && self.leads(arc.from, arc.to, place);
        !rises && !falls()
    }

    /// Whether one unit can go from `from` to `to` over other arcs than `without`.
    fn leads(&self, from: Node, to: Node, without: usize) -> bool {
        let mut reached = vec![false; self.nodes];
        let mut next = vec![from];
        while let Some(node) = next.pop() {
            if node == to {
                return true;
            }
            if std::mem::replace(&mut reached[node], true) {
                continue;
            }
            for (place, arc) in self.arcs.iter().enumerate() {
                if place == without {
                    continue;
                }
                if arc.from == node && arc.can_rise() {
                    next.push(arc.to);
                }
                if arc.to == node && arc.can_fall() {
                    next.push(arc.from);
                }
            }
        }
        false
    }
}
