title = 演習: 正しいロールが間違った場所に
about = 関数は、必要なデータのロールを持っていますが、対象が隣のリソース グループになっています。あるべき場所に置きましょう。

beat-0 =
    .title = 権限を移す
    .say = 関数は運用環境の請求書を読み取りますが、`Storage Blob Data Reader` を持っているのに拒否されます。`contosoinvprod` の `invoices` を読み取れるようにしてください。`payroll` は閉じたままにし、開発環境のものは何も、運用環境のコードに対して開かないようにします。
    .notes = 模範解答: `rg-invoices-dev` に対する割り当てを削除し、`contosoinvprod` のコンテナー `invoices` に対して `Storage Blob Data Reader` を割り当てます。よくある誤答: `rg-invoices-prod` またはアカウントに対するロール (`payroll` が開きます)、以前の割り当てをそのまま残す、スコープではなくロールを変える。ロールは正しいが場所が違うということが、一連のチェックのどこに表れているか、尋ねてみてください。[スコープ](https://learn.microsoft.com/azure/role-based-access-control/scope-overview)
    .goal-1 = contoso-invoice-fn が運用環境の請求書を読み取れる
    .goal-2 = contoso-invoice-fn が開発環境を読み取れない
    .goal-3 = contoso-invoice-fn が給与を読み取れない
    .goal-4 = contoso-invoice-fn が請求書を変更できない
    .goal-5 = contoso-invoice-fn がアカウント キーを取得できない
