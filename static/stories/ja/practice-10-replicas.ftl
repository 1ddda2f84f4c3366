title = 演習: レプリカのための ID
about = 3 台のマシンは同じことをし、毎晩入れ替えられます。マシンがなくなっても権限の付与が残る種類の ID を選びましょう。

beat-0 =
    .title = 1 回の付与をすべてに
    .say = ID が 3 つ、権限の付与が 3 つ。そして毎晩、新しいマシンが新しい付与を待ちます。セキュリティ部門は、`catalog` へのアクセスを、マシンが存在する前に **1 回だけ** 承認したいと考えています。なくなった ID への付与を残してはいけません。
    .notes = 模範解答: ユーザー割り当て ID を作り、`catalog` に対する `Storage Blob Data Reader` を割り当て、3 台すべてに関連付けます。以前の 3 つの割り当てを削除し、システム割り当て ID をオフにします。よくある誤答: 以前の ID をオフにして、その割り当てを忘れる (孤立して残ります)、リソース グループに対するロール、それぞれに 1 つずつの ID。共有の ID の代償は何か、尋ねてみてください。どのマシンだったのか、ログからはもうわかりません。[種類の選び方](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-2 = web-vm-1 がカタログを読み取れる
    .goal-3 = web-vm-2 がカタログを読み取れる
    .goal-4 = web-vm-3 がカタログを読み取れる
    .goal-6 = 誰もカタログを変更できない
    .goal-7 = 誰もアカウント キーを取得できない
