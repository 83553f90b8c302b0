//! Values given by name, as tools have them: turned into a template's arguments, every slip named at once.

use crate::argument::{Argument, ArgumentError, ArgumentErrors};
use crate::definition::Definition;
use crate::kind::Kind;
use crate::nearest::nearest;

impl Definition {
    /// The arguments, in the order of the parameters, from pairs of a parameter's name and its value as text.
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
        let missing = || {
            let parameters = self.parameters().zip(&values);
            parameters.filter(|(_, value)| value.is_none()).map(|(parameter, _)| parameter.name())
        };
        problems.extend(unknown.into_iter().map(|name| ArgumentError::Unknown {
            parameter: name.to_owned(),
            nearest: nearest(name, missing()).map(str::to_owned),
        }));
        problems.extend(missing().map(|name| ArgumentError::Missing { parameter: name.to_owned() }));
        self.arguments(values, problems)
    }

    /// The arguments that the file's examples are.
    ///
    /// # Errors
    ///
    /// Every parameter that has no example.
    pub fn example_arguments(&self) -> Result<Vec<Argument<'_>>, ArgumentErrors> {
        let examples = self.parameters().map(|parameter| parameter.example()).collect::<Vec<_>>();
        let missing = self.parameters().filter(|parameter| parameter.example().is_none());
        let missing = missing.map(|parameter| ArgumentError::Missing { parameter: parameter.name().to_owned() });
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
            let Some(value) = value else { continue };
            match parameter.kind() {
                Kind::Text | Kind::Code => arguments.push(Argument::Text(value)),
                Kind::Integer => match value.parse() {
                    Ok(number) => arguments.push(Argument::Integer(number)),
                    Err(_) => problems.push(ArgumentError::NotAnInteger {
                        parameter: parameter.name().to_owned(),
                        given: value.to_owned(),
                    }),
                },
            }
        }
        ArgumentErrors::of(self, problems)?;
        Ok(arguments)
    }
}
