#[derive(Debug)]
pub struct LineTexts {}
