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

/** Splits a schema into facts, one a line, so that their order in the text doesn't matter. */
final class SchemaFacts {

  private final Set<String> facts = new TreeSet<>();

  private SchemaFacts() {}

  /** Returns the facts of all definitions in this SDL, except which type is the root of queries. */
  static Set<String> of(String sdl) {
    SchemaFacts schema = new SchemaFacts();
    for (Node<?> definition : Parser.parse(sdl).getDefinitions()) {
      if (definition instanceof NamedNode<?> named) {
        schema.add(definition instanceof DirectiveDefinition ? "@" : "", named);
      }
    }
    return schema.facts;
  }

  /** Adds the facts of this node and then those of its children. */
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
