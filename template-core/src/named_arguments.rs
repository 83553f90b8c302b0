//! Values given by name, as tools have them: turned into a template's arguments, every slip named at once.

use crate::argument::{Argument, ArgumentError, ArgumentErrors};
use crate::definition::{Definition, Parameter, is_spare};
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
        let mut values: Vec<Option<&'a str>> = vec![None; self.parameter_count()];
        let mut unknown = Vec::new();
        let mut problems = Vec::new();
        for (name, value) in pairs {
            let position = self.parameters().position(|parameter| parameter.name() == name);
            match position.and_then(|position| values.get_mut(position)) {
                Some(slot @ None) => *slot = Some(value),
                Some(_) => problems.push(ArgumentError::Repeated { parameter: name.to_owned() }),
                None => unknown.push(name),
            }
        }
        let is_needed = |index: usize| {
            let is_optional = self.parameter(index).is_some_and(|parameter| parameter.kind().is_optional());
            values[index].is_none() && !is_optional && !is_spare(self, index, |other| values[other].is_none())
        };
        let needed: Vec<_> = (0..values.len()).filter(|&index| is_needed(index)).collect();
        let missing = || needed.iter().filter_map(|&index| self.parameter(index)).map(|parameter| parameter.name());
        problems.extend(unknown.into_iter().map(|name| ArgumentError::Unknown {
            parameter: name.to_owned(),
            nearest: nearest(name, missing()).map(str::to_owned),
        }));
        problems.extend(missing().map(|name| ArgumentError::Missing { parameter: name.to_owned() }));
        self.arguments(values, problems)
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

        let examples: Vec<_> = (0..self.parameter_count())
            .map(|index| {
                let parameter = self.parameter(index)?;
                // Of product cards, as many as a template is approved with.
                if is_spare(self, index, |_| true) { None } else { value(parameter) }
            })
            .collect();
        let missing = self.parameters().enumerate().filter(|(index, parameter)| {
            value(*parameter).is_none() && !parameter.kind().is_optional() && !is_spare(self, *index, |_| true)
        });
        let missing = missing.map(|(_, parameter)| ArgumentError::Missing { parameter: parameter.name().to_owned() });
        let missing = missing.collect();
        self.arguments(examples, missing)
    }

    fn arguments<'a>(
        &self,
        values: Vec<Option<&'a str>>,
        mut problems: Vec<ArgumentError>,
    ) -> Result<Vec<Argument<'a>>, ArgumentErrors> {
        let mut arguments = Vec::with_capacity(values.len());
        for (parameter, value) in self.parameters().zip(values) {
            let Some(value) = value else {
                arguments.push(Argument::Absent);
                continue;
            };
            match parameter.kind() {
                Kind::Integer | Kind::Expiration => match value.parse() {
                    Ok(number) => arguments.push(Argument::Integer(number)),
                    Err(_) => problems.push(ArgumentError::NotAnInteger {
                        parameter: parameter.name().to_owned(),
                        given: value.to_owned(),
                    }),
                },
                _ => arguments.push(Argument::Text(value)),
            }
        }
        ArgumentErrors::of(self, problems)?;
        Ok(arguments)
    }
}
