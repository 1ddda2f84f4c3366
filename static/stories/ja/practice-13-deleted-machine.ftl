title = 演習: 作り直されたマシン
about = マシンが削除され、以前の名前で作り直されました。以前の ID が残したものを片付け、新しいマシンが動くようにしましょう。

beat-0 =
    .title = 削除して作り直した
    .say = システム割り当て ID を持つ `batch-vm` が削除され、作り直されました。名前も場所も同じで、ID はオンになっています。`input` に対するロールの割り当ては、まだあります。
    .notes = 名前は同じですが、プリンシパルは同じではありません。新しい ID は別のオブジェクト ID を持ち、ロールの割り当てに記されるのはそのオブジェクト ID です。以前の割り当ては「ID が見つかりません」と表示されます。[Azure RBAC のトラブルシューティング](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .question = 新しい `batch-vm` が `input` の BLOB を読み取ります。どうなりますか?

beat-1 =
    .title = 片付ける
    .say = 新しい `batch-vm` が、以前のマシンと同じように `input` を読み取れるようにしてください。`results` は閉じたままで、書き込みは一切せず、もういない相手へのロールの割り当ては 1 つも残しません。
    .notes = 模範解答: 孤立した割り当てを削除し、`input` に対する `Storage Blob Data Reader` を新しい ID に割り当てます。そのロールを持つユーザー割り当て ID も正解であり、それなら削除後も残っていたはずです。よくある誤答: 割り当て直すだけ (孤立した割り当てが残り、上限に数えられます)、アカウントまたはリソース グループに対するロール、待つこと。[Azure RBAC のトラブルシューティング](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .goal-1 = 新しい batch-vm が input を読み取れる
    .goal-3 = batch-vm が results を読み取れない
    .goal-4 = batch-vm が input に書き込めない
    .goal-5 = batch-vm がアカウント キーを取得できない
