//! The Compute Engine machine types that the guides mention.
//!
//! Memory: Compute Engine's documentation of the E2 series. [`super::prices`] holds the prices.

#[derive(Debug, PartialEq, Eq)]
pub struct MachineTypeRow {
    /// The name that commands accept.
    pub name: &'static str,
    /// Number of virtual CPUs.
    pub cpus: u8,
    /// Memory in MiB.
    pub memory: u32,
}

/// Smallest type first.
pub static MACHINE_TYPES: [MachineTypeRow; 5] = [
    MachineTypeRow { name: "e2-micro", cpus: 2, memory: 1024 },
    MachineTypeRow { name: "e2-small", cpus: 2, memory: 2048 },
    MachineTypeRow { name: "e2-medium", cpus: 2, memory: 4096 },
    MachineTypeRow { name: "e2-standard-2", cpus: 2, memory: 8192 },
    MachineTypeRow { name: "e2-standard-4", cpus: 4, memory: 16384 },
];

pub fn machine_type(name: &str) -> Option<&'static MachineTypeRow> {
    MACHINE_TYPES.iter().find(|row| row.name == name)
}
