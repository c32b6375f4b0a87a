//! Compute Engine machine types the guides speak of.
//!
//! Memory: Compute Engine's documentation of the E2 series. Prices stand in [`super::prices`].

/// One machine type.
#[derive(Debug, PartialEq, Eq)]
pub struct MachineTypeRow {
    /// The name commands take.
    pub name: &'static str,
    /// Virtual CPUs.
    pub cpus: u8,
    /// Memory in MiB.
    pub memory: u32,
}

/// Known types, smallest first.
pub static MACHINE_TYPES: [MachineTypeRow; 5] = [
    MachineTypeRow { name: "e2-micro", cpus: 2, memory: 1024 },
    MachineTypeRow { name: "e2-small", cpus: 2, memory: 2048 },
    MachineTypeRow { name: "e2-medium", cpus: 2, memory: 4096 },
    MachineTypeRow { name: "e2-standard-2", cpus: 2, memory: 8192 },
    MachineTypeRow { name: "e2-standard-4", cpus: 4, memory: 16384 },
];

/// The row of a type, if it is a known one.
pub fn machine_type(name: &str) -> Option<&'static MachineTypeRow> {
    MACHINE_TYPES.iter().find(|row| row.name == name)
}
