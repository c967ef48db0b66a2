package org.demarche.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.demarche.house.Sources.Source;

/** The types and methods of one file, measured. */
final class Shapes {

    private Shapes() {}

    /**
     * One method or constructor.
     *
     * @param lines from its first annotation or modifier to its closing brace
     * @param nesting how deep its ifs, loops, switches, tries and locks lie in each other; an else-if counts as one chain
     * @param buildsARecord whether it is the constructor of a record
     */
    record Method(Source source, MethodTree tree, long lines, int parameters, int nesting, boolean buildsARecord) {

        String finding(String words) {
            return source.finding(tree, tree.getName() + " " + words);
        }
    }

    static List<ClassTree> types(Source source) {
        List<ClassTree> types = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                types.add(type);
                return super.visitClass(type, null);
            }
        }.scan(source.tree(), null);
        return types;
    }

    static List<Method> methods(Source source) {
        List<Method> methods = new ArrayList<>();
        for (ClassTree type : types(source)) {
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    methods.add(measured(source, type, method));
                }
            }
        }
        return methods;
    }

    private static Method measured(Source source, ClassTree type, MethodTree method) {
        Depth depth = new Depth();
        depth.scan(method.getBody(), 0);
        return new Method(
                source,
                method,
                source.lastLine(method) - source.firstLine(method) + 1,
                method.getParameters().size(),
                depth.deepest,
                type.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>"));
    }

    /** Walks a method's body, carrying how deep it stands. */
    private static final class Depth extends TreeScanner<Void, Integer> {

        private int deepest;

        private int deeper(int depth) {
            deepest = Math.max(deepest, depth + 1);
            return depth + 1;
        }

        /** The methods of a class inside a method are measured on their own. */
        @Override
        public Void visitClass(ClassTree tree, Integer depth) {
            return null;
        }

        @Override
        public Void visitIf(IfTree tree, Integer depth) {
            scan(tree.getCondition(), depth);
            scan(tree.getThenStatement(), deeper(depth));
            StatementTree otherwise = tree.getElseStatement();
            return scan(otherwise, otherwise instanceof IfTree ? depth : depth + 1);
        }

        @Override
        public Void visitForLoop(ForLoopTree tree, Integer depth) {
            return super.visitForLoop(tree, deeper(depth));
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Integer depth) {
            return super.visitEnhancedForLoop(tree, deeper(depth));
        }

        @Override
        public Void visitWhileLoop(WhileLoopTree tree, Integer depth) {
            return super.visitWhileLoop(tree, deeper(depth));
        }

        @Override
        public Void visitDoWhileLoop(DoWhileLoopTree tree, Integer depth) {
            return super.visitDoWhileLoop(tree, deeper(depth));
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Integer depth) {
            return super.visitSwitch(tree, deeper(depth));
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Integer depth) {
            return super.visitSwitchExpression(tree, deeper(depth));
        }

        @Override
        public Void visitTry(TryTree tree, Integer depth) {
            return super.visitTry(tree, deeper(depth));
        }

        @Override
        public Void visitSynchronized(SynchronizedTree tree, Integer depth) {
            return super.visitSynchronized(tree, deeper(depth));
        }
    }
}
