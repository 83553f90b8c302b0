//! Values given by name or in order, as tools have them: turned into a template's arguments, every slip named at once.

use crate::argument::{Argument, ArgumentError, ArgumentErrors};
use crate::definition::{Definition, Parameter, is_spare};
use crate::given::Given;
use crate::kind::Kind;
use crate::nearest::nearest;

impl Definition {
    /// The arguments, in the order of the parameters, from pairs of a parameter's name and its value as text, written
    /// as [`Argument::Text`] says. What a message can do without may be left out.
    ///
    /// # Errors
    ///
    /// Every parameter without a value, every name that is no parameter's, every name given twice and every value
    /// that is not of its parameter's kind.
    ///
    /// ```
    /// use template_core::{Argument, source::Source};
    ///
    /// let source = Source::new("a.mtm", "Hello {{customer}}.");
    /// let definition = template_core::model::read(&source).into_definition().unwrap();
    /// assert_eq!(definition.named_arguments([("customer", "Ann")]), Ok(vec![Argument::Text("Ann")]));
    /// assert_eq!(
    ///     definition.named_arguments([("custmer", "Ann")]).unwrap_err().to_string(),
    ///     "template `a`: there is no parameter `custmer` (did you mean `customer`?); `customer` has no value"
    /// );
    /// ```
    pub fn named_arguments<'n, 'a>(
        &self,
        pairs: impl IntoIterator<Item = (&'n str, &'a str)>,
    ) -> Result<Vec<Argument<'a>>, ArgumentErrors> {
        self.arguments(pairs)
    }

    /// The arguments, in the order of the parameters, from values given by name or in that order: see [`Given`]. What a
    /// message can do without may be left out: any name, and of values in order those at the end.
    ///
    /// # Errors
    ///
    /// Every parameter without a value, every name that is no parameter's, every name given twice and every value that
    /// is not of its parameter's kind; more values than parameters.
    ///
    /// ```
    /// use template_core::{Argument, source::Source};
    ///
    /// let source = Source::new("a.mtm", "Hello {{customer}}, see you on {{day}}.");
    /// let definition = template_core::model::read(&source).into_definition().unwrap();
    /// let expected = Ok(vec![Argument::Text("Ann"), Argument::Text("Monday")]);
    /// assert_eq!(definition.arguments([("day", "Monday"), ("customer", "Ann")]), expected);
    /// assert_eq!(definition.arguments(["Ann", "Monday"]), expected);
    /// assert_eq!(definition.arguments(["Ann"]).unwrap_err().to_string(), "template `a`: `day` has no value");
    /// ```
    pub fn arguments<'a, G: Given<'a>>(
        &self,
        values: impl IntoIterator<Item = G>,
    ) -> Result<Vec<Argument<'a>>, ArgumentErrors> {
        let mut taken = Taken::new(self);
        for (index, value) in values.into_iter().enumerate() {
            value.hand(|name, argument| match name {
                Some(name) => taken.put_named(name, argument),
                None => taken.put(index, argument),
            });
        }
        taken.into_arguments()
    }

    /// The arguments that the file's examples are; what no file gives an example of has one of its kind.
    ///
    /// # Errors
    ///
    /// Every parameter that has no example.
    pub fn example_arguments(&self) -> Result<Vec<Argument<'_>>, ArgumentErrors> {
        fn value(parameter: Parameter<'_>) -> Option<&str> {
            parameter.example().or(parameter.kind().example())
        }

        let mut taken = Taken::new(self);
        for index in 0..self.parameter_count() {
            let example = self.parameter(index).and_then(value);
            // Of product cards, as many as a template is approved with.
            if let Some(example) = example.filter(|_| !is_spare(self, index, |_| true)) {
                taken.put(index, Argument::Text(example));
            }
        }
        taken.into_arguments()
    }
}

/// The values given so far.
struct Taken<'d, 'a> {
    definition: &'d Definition,
    values: Vec<Option<Argument<'a>>>,
    /// How many values are given beyond the last parameter.
    excess: usize,
    /// The names that are no parameter's.
    unknown: Vec<String>,
    problems: Vec<ArgumentError>,
}

impl<'d, 'a> Taken<'d, 'a> {
    fn new(definition: &'d Definition) -> Self {
        let values = vec![None; definition.parameter_count()];
        Self { definition, values, excess: 0, unknown: Vec::new(), problems: Vec::new() }
    }

    fn put_named(&mut self, name: &str, value: Argument<'a>) {
        match self.definition.parameters().position(|parameter| parameter.name() == name) {
            Some(index) => self.put(index, value),
            None => self.unknown.push(name.to_owned()),
        }
    }

    fn put(&mut self, index: usize, value: Argument<'a>) {
        let (Some(place), Some(parameter)) = (self.values.get_mut(index), self.definition.parameter(index)) else {
            self.excess += 1;
            return;
        };
        if place.is_some() {
            self.problems.push(ArgumentError::Repeated { parameter: parameter.name().to_owned() });
            return;
        }
        let is_number = matches!(parameter.kind(), Kind::Integer | Kind::Expiration);
        let read = match value {
            Argument::Text(text) if is_number => text.parse().map(Argument::Integer).map_err(|_| text),
            _ => Ok(value),
        };
        *place = Some(read.unwrap_or_else(|given| {
            let (parameter, given) = (parameter.name().to_owned(), given.to_owned());
            self.problems.push(ArgumentError::NotAnInteger { parameter, given });
            value
        }));
    }

    fn into_arguments(self) -> Result<Vec<Argument<'a>>, ArgumentErrors> {
        let Self { definition, values, excess, unknown, mut problems } = self;
        let values: Vec<_> = values.into_iter().map(|value| value.unwrap_or(Argument::Absent)).collect();
        let is_absent = |index: usize| matches!(values.get(index), Some(Argument::Absent));
        let missing = definition.parameters().enumerate().filter(|&(index, parameter)| {
            is_absent(index) && !parameter.kind().is_optional() && !is_spare(definition, index, is_absent)
        });
        let missing: Vec<_> = missing.map(|(_, parameter)| parameter.name()).collect();
        if excess > 0 {
            let expected = values.len();
            problems.push(ArgumentError::Count { expected, given: expected + excess });
        }
        problems.extend(unknown.into_iter().map(|parameter| {
            let nearest = nearest(&parameter, missing.iter().copied()).map(str::to_owned);
            ArgumentError::Unknown { parameter, nearest }
        }));
        problems.extend(missing.iter().map(|&name| ArgumentError::Missing { parameter: name.to_owned() }));
        ArgumentErrors::of(definition, problems)?;
        Ok(values)
    }
}
