package io.github.xhsgraphql.contract;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import java.util.Set;
import java.util.TreeSet;

/** A schema as the facts that it states, each a line, whatever their order in the text. */
final class SchemaFacts {

  private final Set<String> facts = new TreeSet<>();

  private SchemaFacts() {}

  /** Of what is defined by name in this SDL; which type is the query's root isn't among it. */
  static Set<String> of(String sdl) {
    SchemaFacts schema = new SchemaFacts();
    for (Node<?> definition : Parser.parse(sdl).getDefinitions()) {
      if (definition instanceof NamedNode<?> named) {
        schema.add(definition instanceof DirectiveDefinition ? "@" : "", named);
      }
    }
    return schema.facts;
  }

  /** What is said of this node, then of those that are defined in it. */
  private void add(String prefix, NamedNode<?> node) {
    String name = prefix + node.getName();
    facts.add(name + " is a " + node.getClass().getSimpleName());
    addShape(name, node);
    if (node instanceof AbstractDescribedNode<?> described && described.getDescription() != null) {
      Description description = described.getDescription();
      facts.add(name + " means " + description.getContent().replaceAll("\\s+", " ").strip());
    }
    if (node instanceof DirectivesContainer<?> marked) {
      marked
          .getDirectives()
          .forEach(directive -> facts.add(name + " has " + AstPrinter.printAst(directive)));
    }
    for (Node<?> child : node.getChildren()) {
      if (child instanceof NamedNode<?> part && part instanceof AbstractDescribedNode<?>) {
        add(name + ".", part);
      }
    }
  }

  private void addShape(String name, NamedNode<?> node) {
    if (node instanceof FieldDefinition field) {
      facts.add(name + " gives " + AstPrinter.printAst(field.getType()));
    } else if (node instanceof InputValueDefinition value) {
      facts.add(name + " takes " + AstPrinter.printAst(value.getType()));
      if (value.getDefaultValue() != null) {
        facts.add(name + " is by default " + AstPrinter.printAst(value.getDefaultValue()));
      }
    } else if (node instanceof ImplementingTypeDefinition<?> type) {
      type.getImplements().forEach(of -> facts.add(name + " is " + AstPrinter.printAst(of)));
    } else if (node instanceof UnionTypeDefinition union) {
      union.getMemberTypes().forEach(of -> facts.add(name + " can be " + AstPrinter.printAst(of)));
    } else if (node instanceof DirectiveDefinition directive) {
      directive.getDirectiveLocations().forEach(at -> facts.add(name + " is on " + at.getName()));
    }
  }
}
