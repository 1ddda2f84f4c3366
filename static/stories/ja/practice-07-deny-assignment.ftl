title = 演習: 立ちはだかる拒否割り当て
about = Runbook は正しいロールを持っているのに拒否されます。デプロイ スタックがマシンを保護しているからです。Runbook を通し、ほかの誰も通さないようにしましょう。

beat-0 =
    .title = ロールは正しい
    .say = Runbook は夜間に `web-vm` を変更し、それに対する `Virtual Machine Contributor` を持っています。マシンを作成したデプロイ スタックは、`sg-platform-ops` 以外の全員に書き込みと削除を拒否しています。
    .notes = 最初に調べられるのは拒否割り当てです。1 つでも当てはまれば、どのロールも数えられません。別のロールがどれほど強力でも、抜け道にはなりません。[拒否割り当て](https://learn.microsoft.com/azure/role-based-access-control/deny-assignments)
    .question = Runbook がマシンを変更します。どうなりますか?

beat-1 =
    .title = Runbook を通す
    .say = Runbook が `web-vm` を変更できるようにします。ほかの全員に対する保護は残します。グループの `Contributor` である Dana は、これまでどおりマシンを変更できず、起動だけができます。オンコール担当の Ana は、これまでどおり変更できます。Runbook は、グループに対する権限を得ません。
    .notes = 模範解答: Runbook の ID を `sg-platform-ops` のメンバーにします。または、この ID を除外されたプリンシパルに含めて、スタックをデプロイし直します。よくある誤答: Runbook に `Owner` (拒否割り当てのほうが優先され、グループが開きます)、拒否割り当ての削除 (Dana が通ってしまいます)、代わりに Dana のロールを取り上げる (Dana はこれからもマシンを起動しなければなりません)。グループの場合、以前に発行されたトークンには以前のメンバーシップが残ります。[デプロイ スタック](https://learn.microsoft.com/azure/azure-resource-manager/bicep/deployment-stacks)
    .goal-1 = Runbook が web-vm を変更できる
    .goal-2 = Dana が web-vm を変更できない
    .goal-3 = Ana がこれまでどおり web-vm を変更できる
    .goal-4 = Dana がこれまでどおり web-vm を起動できる
    .goal-5 = Runbook がリソース グループを削除できない
    .goal-6 = Runbook がロールを割り当てられない
