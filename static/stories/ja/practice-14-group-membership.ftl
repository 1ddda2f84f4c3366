title = 演習: グループの中へ、グループの外へ
about = 請求書へのアクセス権は、1 つのグループだけに与えられています。関数を中に入れ、チームを去った人を外しましょう。

beat-0 =
    .title = グループを通してのみ
    .say = ここでのルール: `invoices` は `sg-invoice-readers` のメンバーに開かれ、ほかの誰にも開かれません。これからは `contoso-dunning-fn` がそこを読み取れるようにします。契約が終了した Kim は読み取れないようにし、Ana はこれまでどおりです。
    .notes = 模範解答: 関数の ID を `sg-invoice-readers` のメンバーにします。Kim を `sg-contractors` から外すか、`sg-contractors` をこのグループから外します。よくある誤答: 関数そのものへのロールの割り当て (動きますが、ルール違反です)、直接のメンバーの中だけで Kim を探す、グループからロールを取り除く (Ana が締め出されます)。実際には、メンバーシップの変更がマネージド ID に効くのは、トークンが更新されてからで、最長 1 日後です。[グループとマネージド ID](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-1 = contoso-dunning-fn が請求書を読み取れる
    .goal-2 = Kim が請求書を読み取れない
    .goal-3 = Ana がこれまでどおり請求書を読み取れる
    .goal-4 = sg-invoice-readers のメンバーだけが請求書を読み取れる
    .goal-5 = 誰も請求書を変更できない
    .goal-6 = 誰もアカウント キーを取得できない
