/** Words that stand behind a name by itself: the Fed said, Haddad of Amman. */

/** What stands behind a name that is the subject of its sentence, or ends its phrase; behind an adjective stands a noun. */
export const follows = new Set(
  (
    'said told had was is has will would could should may might can cannot must also who whose whom which and or but nor in on ' +
    'at from to for by with as when after before then than that because since while if until amid into over under during ' +
    'through against between without about not never only still just now later already soon yesterday today did does do saw ' +
    'went came took made got held put led won lost ran left kept met sat stood spoke wrote knew thought found gave began ' +
    'became felt says fell rose grew drew threw shot hit beat cut set let paid judges plans wants needs makes takes gives plays runs hopes expects believes calls leads works lives thinks knows feels becomes remains faces seems argues tells loves seeks owns holds heads serves remembers recalls wins loses joins backs blames denies insists warns vows warned sent sold bought built broke chose drove'
  ).split(' ')
);
