/* The pages with pictures need no script; Review has its keys in here. */
